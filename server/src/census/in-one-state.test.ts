import { inOneGo, type Sliced } from "@paradero/shared/census/sliced";
import { expect, test, vi } from "vitest";
import { inOneState } from "./in-one-state.ts";

/** Reads the same thing twice, with a pause between. */
function reading(changesAfter: number) {
  let state = 0;
  function* twice(): Sliced<[number, number]> {
    const first = state;
    yield;
    return [first, state];
  }
  const work = vi.fn<typeof twice>(twice);
  const all = inOneState(work, () => state);
  let slice = all.next();
  for (let pauses = 0; !slice.done; pauses += 1) {
    if (pauses < changesAfter) state += 1;
    slice = all.next();
  }
  return { answer: slice.value, tries: work.mock.calls.length };
}

test.each([
  [0, 1],
  [1, 2],
  [100, 3],
])("after %i changes in its pauses it saw one state, at the try number %i", (changes, tries) => {
  const { answer, tries: tried } = reading(changes);
  expect(answer[0]).toBe(answer[1]);
  expect(tried).toBe(tries);
});

test("it answers as the work does", () => {
  function* work(): Sliced<string> {
    yield;
    return "answer";
  }
  expect(inOneGo(inOneState(work, () => 0))).toBe("answer");
});
