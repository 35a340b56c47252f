import { expect, test } from "vitest";
import { moved } from "./range-brush.tsx";

const whole = { from: 0, until: 1000 };
const view = { from: 400, until: 600 };

test("an edge moves alone and stops at the other edge, a week before it", () => {
  expect(moved(view, whole, "from", -50)).toEqual({ from: 350, until: 600 });
  expect(moved(view, whole, "from", 500)).toEqual({ from: 593, until: 600 });
  expect(moved(view, whole, "until", -500)).toEqual({ from: 400, until: 407 });
});

test("no edge leaves the time that there is data for", () => {
  expect(moved(view, whole, "from", -9999)).toEqual({ from: 0, until: 600 });
  expect(moved(view, whole, "until", 9999)).toEqual({ from: 400, until: 1000 });
});

test("the window moves as one and keeps its length", () => {
  expect(moved(view, whole, "whole", 300)).toEqual({ from: 700, until: 900 });
  expect(moved(view, whole, "whole", 700)).toEqual({ from: 800, until: 1000 });
});
