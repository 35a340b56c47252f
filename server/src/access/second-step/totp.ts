import { createHmac } from "node:crypto";

const STEP_MS = 30_000;
const DIGITS = 6;
/** Clocks differ: the code before and the one after are as good. */
const DRIFT_STEPS = 1;

/** The code of RFC 6238 for one 30-second step: HMAC-SHA-1, six digits. */
export function totpCode(secret: string, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac("sha1", secret).update(counter).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = digest.readUInt32BE(offset) & 0x7fff_ffff;
  return String(number % 10 ** DIGITS).padStart(DIGITS, "0");
}

/** Which step a code belongs to, of those that count at `now`; null where it belongs to none. */
export function stepOfCode(secret: string, code: string, now: number): number | null {
  const current = Math.floor(now / STEP_MS);
  for (let step = current - DRIFT_STEPS; step <= current + DRIFT_STEPS; step += 1) {
    if (totpCode(secret, step) === code) return step;
  }
  return null;
}

export function stepAt(now: number): number {
  return Math.floor(now / STEP_MS);
}
