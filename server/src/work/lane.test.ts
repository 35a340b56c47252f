import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Lane } from "./lane.ts";
import { TooMany } from "./too-many.ts";

const LIMITS = { mostWaiting: 2, mostWaitingInAll: 3, longestWaitMs: 1_000 };

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Who went in, in order. */
function lane() {
  const own = new Lane(LIMITS);
  const went: string[] = [];
  const leaving = new Map<string, () => number>();
  const enter = async (asker: string, left = 0, isBegun = false) => {
    const leave = await own.enter({ asker, left: () => left, isBegun });
    went.push(asker);
    leaving.set(asker, leave);
  };
  return { enter, went, leave: (asker: string) => leaving.get(asker)?.() };
}

test("one is in at a time, and after each the lane rests for as long as that took", async () => {
  const { enter, went, leave } = lane();
  await enter("a");
  void enter("b");
  await vi.advanceTimersByTimeAsync(100);
  expect(leave("a")).toBe(100);
  await vi.advanceTimersByTimeAsync(99);
  expect(went).toEqual(["a"]);
  await vi.advanceTimersByTimeAsync(1);
  expect(went).toEqual(["a", "b"]);
});

test("whoever had least lately is next; of equal ones whoever came first", async () => {
  const { enter, went, leave } = lane();
  await enter("first");
  void enter("had much", 1);
  void enter("had little", 9);
  void enter("came later", 9);
  for (const asker of ["first", "had little", "came later"]) {
    leave(asker);
    await vi.advanceTimersByTimeAsync(1);
  }
  expect(went).toEqual(["first", "had little", "came later", "had much"]);
});

test("leaving twice lets one in, not two", async () => {
  const { enter, went, leave } = lane();
  await enter("a");
  void enter("b");
  void enter("c");
  leave("a");
  expect(leave("a")).toBe(0);
  await vi.advanceTimersByTimeAsync(10);
  expect(went).toEqual(["a", "b"]);
});

test("whoever has enough waiting is refused, and so is everybody where many wait; what was begun never is", async () => {
  const { enter } = lane();
  await enter("a");
  const waiting = [enter("a"), enter("a")];
  await expect(enter("a")).rejects.toThrow("still waiting");
  waiting.push(enter("b"));
  await expect(enter("c")).rejects.toThrow(TooMany);
  const begun = vi.fn<() => void>();
  void enter("d", 0, true).then(begun, begun);
  for (const one of waiting) one.catch(() => undefined);
  await vi.advanceTimersByTimeAsync(LIMITS.longestWaitMs);
  await expect(Promise.all(waiting)).rejects.toThrow("Many ask for much");
  expect(begun).not.toHaveBeenCalled();
});
