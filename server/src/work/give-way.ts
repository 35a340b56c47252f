import { setImmediate } from "node:timers/promises";

const SLICE_MS = 20;

/** Lets everything else that waits be done whenever work has gone on for a while: await it after each small piece. */
export function givingWay(now: () => number = () => performance.now()): () => Promise<void> | undefined {
  let since = now();
  return () => {
    if (now() - since < SLICE_MS) return undefined;
    return (async () => {
      await setImmediate();
      since = now();
    })();
  };
}
