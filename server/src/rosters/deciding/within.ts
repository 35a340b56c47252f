import { setTimeout } from "node:timers/promises";

/** Whether the work is done within so many milliseconds; it goes on where it is not. Throws what it throws until then. */
export async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const late = new AbortController();
  // Whoever stopped waiting hears nothing of how it ends.
  work.catch(() => undefined);
  const timer = setTimeout(ms, false, { ref: false, signal: late.signal }).catch(() => false);
  try {
    return await Promise.race([work.then(() => true), timer]);
  } finally {
    late.abort();
  }
}
