import { expect, test } from "vitest";
import { storableRow } from "./storable-row.ts";

test("what no text can hold is replaced, and everything else of a row is kept as it came", () => {
  const row = { number: 7, cells: ["---", "José\0", "\uD83D", "😀", ""] };
  expect(storableRow(row)).toEqual({ number: 7, cells: ["---", "José\uFFFD", "\uFFFD", "😀", ""] });
});

test("a row without any of it is the same row", () => {
  const row = { number: 1, cells: ["Ñáñez", "’"] };
  expect(storableRow(row)).toBe(row);
});
