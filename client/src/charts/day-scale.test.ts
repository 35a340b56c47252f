import { expect, test } from "vitest";
import { dayScale, spanWithin } from "./day-scale.ts";

test("the day under a pixel is the day drawn there, on every pixel of the axis", () => {
  const x = dayScale({ from: 100, until: 107 }, 40, 350);
  for (let pixel = 40; pixel < 390; pixel += 1) {
    const day = x.dayAt(pixel);
    expect(x.left(day)).toBeLessThanOrEqual(pixel);
    expect(x.left(day + 1)).toBeGreaterThan(pixel);
  }
});

test("what belongs to a day is drawn in the middle of it, not on the border to the day before", () => {
  const x = dayScale({ from: 100, until: 107 }, 40, 350);
  expect(x.left(100)).toBe(40);
  expect(x.middle(100)).toBe(65);
});

test("a pointer outside the axis reads its first or its last day", () => {
  const x = dayScale({ from: 100, until: 107 }, 40, 350);
  expect(x.dayAt(-5)).toBe(100);
  expect(x.dayAt(9999)).toBe(106);
});

test("a view that is dragged past the data stops at its edge and keeps its length", () => {
  const whole = { from: 0, until: 100 };
  expect(spanWithin({ from: -20, until: 10 }, whole)).toEqual({ from: 0, until: 30 });
  expect(spanWithin({ from: 90, until: 120 }, whole)).toEqual({ from: 70, until: 100 });
  expect(spanWithin({ from: -20, until: 500 }, whole)).toEqual({ from: 0, until: 100 });
  expect(spanWithin({ from: 50, until: 51 }, whole, 7)).toEqual({ from: 50, until: 57 });
});
