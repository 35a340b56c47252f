import { expect, test } from "vitest";
import { MARK_SHAPES, markOutline, seriesMarks } from "./series-marks.ts";

test("organisations differ by shape and not only by colour", () => {
  const marks = seriesMarks(["b", "a", "b", "c", "d"]);
  expect([...marks.keys()]).toEqual(["b", "a", "c", "d"]);
  expect(new Set([...marks.values()].map((mark) => mark.shape)).size).toBe(4);
});

test("every shape has an outline of its own", () => {
  expect(new Set(MARK_SHAPES.map((shape) => markOutline(shape, 4))).size).toBe(MARK_SHAPES.length);
});
