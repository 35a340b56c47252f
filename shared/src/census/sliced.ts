/**
 * Long work that can pause: it yields every millisecond or so, and whoever runs it decides whether others come in between
 * (ARCHITECTURE, decision 51).
 */
export type Sliced<Answer> = Generator<undefined, Answer, undefined>;

/** Whether to pause before the `nth` part, where so many parts make a slice. */
export function isPause(nth: number, aSlice: number): boolean {
  return nth % aSlice === aSlice - 1;
}

/** Without any pause. */
export function inOneGo<Answer>(work: Sliced<Answer>): Answer {
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}
