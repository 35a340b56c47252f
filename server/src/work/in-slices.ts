import { setImmediate } from "node:timers/promises";
import type { Sliced } from "@paradero/shared/census/sliced";

/** So long at most nobody else is answered. */
const SLICE_MS = 3;

/** Does long work a few milliseconds at a time, and lets everybody else's go on in between. Short work has no pause. */
export async function inSlices<Answer>(work: Sliced<Answer>): Promise<Answer> {
  for (;;) {
    const until = performance.now() + SLICE_MS;
    let step = work.next();
    while (!step.done && performance.now() < until) step = work.next();
    if (step.done) return step.value;
    await setImmediate();
  }
}
