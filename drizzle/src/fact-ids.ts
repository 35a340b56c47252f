const RANDOM_BITS = 74n;
const LARGEST_STEP_BYTES = 4;

/**
 * Ids for facts: UUIDs of version 7 that only ever rise, also within a millisecond and when the clock goes back, so that
 * recording order is the order of ids. Two in a row are a random step apart: what lies between them tells nobody how many
 * facts were written that they may not see. `clock` gives milliseconds since the epoch, `random` that many random bytes.
 */
export function newFactIds(clock: () => number, random: (bytes: number) => Uint8Array): () => string {
  const take = fromPool(random);
  let last = 0n;
  return () => {
    const now = BigInt(clock());
    const isLater = now > last >> RANDOM_BITS;
    last = isLater
      ? (now << RANDOM_BITS) | (bitsOf(take(10)) >> (80n - RANDOM_BITS))
      : last + 1n + bitsOf(take(LARGEST_STEP_BYTES));
    return uuidOf(last);
  };
}

const POOL_BYTES = 8192;

/** Asking for a few random bytes costs as much as asking for thousands. */
function fromPool(random: (bytes: number) => Uint8Array): (bytes: number) => Uint8Array {
  let pool: Uint8Array = new Uint8Array();
  let used = 0;
  return (bytes) => {
    if (used + bytes > pool.length) [pool, used] = [random(POOL_BYTES), 0];
    used += bytes;
    return pool.subarray(used - bytes, used);
  };
}

function bitsOf(bytes: Uint8Array): bigint {
  return bytes.reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n);
}

/** RFC 9562: 48 bits of time, the version, 12 random bits, the variant, 62 random bits. */
function uuidOf(value: bigint): string {
  const time = value >> RANDOM_BITS;
  const upper = (value >> 62n) & 0xfffn;
  const lower = value & ((1n << 62n) - 1n);
  const bits = (time << 80n) | (0x7n << 76n) | (upper << 64n) | (0x2n << 62n) | lower;
  const hex = bits.toString(16).padStart(32, "0");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
