import { expect, test } from "vitest";
import { countTicks } from "./count-ticks.ts";

test("people are marked in whole numbers, however few they are", () => {
  expect(countTicks(1)).toEqual([0, 1]);
  expect(countTicks(3)).toEqual([0, 1, 2, 3]);
  expect(countTicks(26)).toEqual([0, 10, 20, 30]);
});

test("the highest mark is never below the highest count", () => {
  for (const most of [0, 1, 9, 10, 11, 99, 485, 2400, 9000, 123_456]) {
    const ticks = countTicks(most);
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThanOrEqual(most);
    expect(ticks.length).toBeLessThanOrEqual(6);
  }
});
