import { inOneGo, type Sliced } from "@paradero/shared/census/sliced";

/** After so many that something came between, there is no pause. */
const MOST_TRIES = 3;

/**
 * Work that sees one state although it pauses: where something changed in a pause, it begins anew.
 *
 * @param changes is another number after each change
 */
export function* inOneState<Answer>(work: () => Sliced<Answer>, changes: () => number): Sliced<Answer> {
  for (let tries = 1; tries < MOST_TRIES; tries += 1) {
    const before = changes();
    const slices = work();
    let slice = slices.next();
    while (!slice.done && changes() === before) {
      yield;
      if (changes() === before) slice = slices.next();
    }
    if (slice.done) return slice.value;
  }
  return inOneGo(work());
}
