import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

const argon2Async = promisify(argon2);

/** What a hash costs: OWASP's choice for argon2id of 19 MiB, two passes, one lane. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const SALT_BYTES = 16;
const HASH_BYTES = 32;

interface Encoded {
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: Buffer;
  readonly hash: Buffer;
}

/** Argon2id in PHC form: `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`, so that the cost can rise later. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const hash = await derive(password, { ...COST, salt }, HASH_BYTES);
  return `$argon2id$v=19$m=${COST.memory},t=${COST.passes},p=${COST.parallelism}$${plain(salt)}$${plain(hash)}`;
}

/** In constant time for the hash itself. False for what is no hash of ours. */
export async function verifyPassword(encoded: string, password: string): Promise<boolean> {
  const expected = decode(encoded);
  if (expected === null) return false;
  const hash = await derive(password, expected, expected.hash.length);
  return timingSafeEqual(hash, expected.hash);
}

/** Whether a hash was made at another cost than today's, and is to be made anew when the password is at hand. */
export function isOutdated(encoded: string): boolean {
  const { memory, passes, parallelism } = decode(encoded) ?? {};
  return memory !== COST.memory || passes !== COST.passes || parallelism !== COST.parallelism;
}

function derive(password: string, { memory, passes, parallelism, salt }: Omit<Encoded, "hash">, tagLength: number) {
  // One way to write a name with an accent is as good as another (NIST SP 800-63B, 3.1.1.2).
  const message = password.normalize("NFKC");
  return argon2Async("argon2id", { message, nonce: salt, parallelism, tagLength, memory, passes });
}

const PHC = /^\$argon2id\$v=19\$m=(\d{1,8}),t=(\d{1,3}),p=(\d{1,3})\$([\w+/-]+)\$([\w+/-]+)$/;

function decode(encoded: string): Encoded | null {
  const [, memory, passes, parallelism, salt, hash] = PHC.exec(encoded) ?? [];
  if (salt === undefined || hash === undefined) return null;
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, "base64"),
    hash: Buffer.from(hash, "base64"),
  };
}

/** Base64 without padding, as PHC strings have it. */
function plain(bytes: Buffer): string {
  return bytes.toString("base64").replaceAll("=", "");
}
