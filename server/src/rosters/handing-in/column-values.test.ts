import { expect, test } from "vitest";
import { ColumnValues } from "./column-values.ts";

const row = (number: number, ...cells: string[]) => ({ number, cells });

test("the values of a column are counted over all rows, the most frequent first, and empty cells are none", () => {
  const values = new ColumnValues(2);
  for (const one of [row(2, "F", "x"), row(3, " M ", ""), row(4, "M"), row(5, "  ", "x", "more")]) values.add(one);
  expect(values.counted).toEqual([
    [
      { value: "M", count: 2 },
      { value: "F", count: 1 },
    ],
    [{ value: "x", count: 2 }],
  ]);
});

test("a column of names, or of whole sentences, is not kept in memory", () => {
  const values = new ColumnValues(3);
  for (let number = 1; number <= 1000; number += 1) {
    values.add(row(number, `name ${number}`, number === 7 ? "x".repeat(200) : "short", "same"));
  }
  expect(values.counted).toEqual([null, null, [{ value: "same", count: 1000 }]]);
});

test("every value of the whole list stands in a few rows, for a proposal to look at", () => {
  const values = new ColumnValues(2);
  for (const one of [row(2, "F", "x"), row(3, "M", "x"), row(4, "M", "x")]) values.add(one);
  expect(values.rows.map(({ cells }) => cells)).toEqual([
    ["M", "x"],
    ["F", ""],
  ]);
});
