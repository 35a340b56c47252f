import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { unguardCell } from "@paradero/shared/rosters/cells/formula-guard";
import { expect, test } from "vitest";
import { csvLines } from "../../rest/csv.ts";
import { readAll } from "./testing/read-all.ts";

/** Letters that matter to a reader of CSV, among any others. */
const letter = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('"', ",", ";", "\t", "|", "\n", "\r", " ", "'", "=", "-", "+", "@", "a", "ñ", "1"),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", minLength: 1, maxLength: 1 }).filter((sign) => sign !== "\0") },
);
const cell = fc.string({ unit: letter, maxLength: 12 });
const rows = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }))
  .map((table) => table.filter((row) => row.some((text) => text.trim() !== "")))
  .filter((table) => table.length > 0);

const AS_WRITTEN = { kind: "delimited", encoding: "utf-8", skipLines: 0, headerRow: false } as const;

test("whatever is written as CSV is read back exactly, with every separator", async () => {
  await fc.assert(
    fc.asyncProperty(rows, fc.constantFrom(",", ";", "\t", "|"), async (table, delimiter) => {
      // An apostrophe before a formula is the guard of an export; the next test has those.
      fc.pre(table.flat().every((text) => unguardCell(text) === text));
      const written = stringify(table, { delimiter, quoted_match: /[\s"]/ });
      expect((await readAll(`\uFEFF${written}`, "x.csv", { ...AS_WRITTEN, delimiter })).cells).toEqual(table);
    }),
    { numRuns: 300 },
  );
});

test("what is exported, its formulas guarded, is imported unchanged", async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (table) => {
      expect((await readAll(csvLines(table), "x.csv", { ...AS_WRITTEN, delimiter: "," })).cells).toEqual(table);
    }),
    { numRuns: 300 },
  );
});
