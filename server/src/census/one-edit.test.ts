import { expect, test } from "vitest";
import { isWithinOneEdit } from "./one-edit.ts";

test.each([
  ["guanipa", "guanipa"],
  ["guanpa", "guanipa"],
  ["guanippa", "guanipa"],
  ["guanepa", "guanipa"],
  ["gaunipa", "guanipa"],
  ["guanip", "guanipa"],
  ["uanipa", "guanipa"],
  ["guanipo", "guanipa"],
])("%s is taken for %s", (typed, meant) => {
  expect(isWithinOneEdit(typed, meant)).toBe(true);
  expect(isWithinOneEdit(meant, typed)).toBe(true);
});

test.each([
  ["guanepo", "guanipa"],
  ["guan", "guanipa"],
  ["perez", "gomez"],
  ["abcd", "badc"],
])("%s is not taken for %s", (typed, meant) => {
  expect(isWithinOneEdit(typed, meant)).toBe(false);
  expect(isWithinOneEdit(meant, typed)).toBe(false);
});
