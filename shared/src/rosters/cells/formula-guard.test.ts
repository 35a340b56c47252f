import fc from "fast-check";
import { expect, test } from "vitest";
import { guardCell, unguardCell } from "./formula-guard.ts";

test.each(["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", " =1+1", "\uFF1D1+1", "'=1+1", "''@x"])(
  "%j is guarded by one apostrophe, and comes back as it was",
  (text) => {
    expect(guardCell(text)).toBe(`'${text}`);
    expect(unguardCell(guardCell(text))).toBe(text);
  },
);

test.each([
  ["Ana;=1+1", "Ana;'=1+1"],
  ["Ana;\t=1+1", "Ana;\t'=1+1"],
  ["Ana\n@SUM(A1);-2;+x", "Ana\n'@SUM(A1);-2;'+x"],
  ["=1;=2", "'=1;'=2"],
  ["\t=1", "'\t'=1"],
  ["Ana;'=1", "Ana;''=1"],
])("in %j every part that a semicolon, a tab or a line would make a cell is guarded, and comes back", (text, safe) => {
  expect(guardCell(text)).toBe(safe);
  expect(unguardCell(safe)).toBe(text);
});

test.each([
  "a; b",
  "Ana;-12;---",
  "tel.;+58 212",
  "x; O'Higgins",
  "---",
  "-0-",
  "-12.5",
  "../2026-04-06",
  "O'Higgins",
  "'Ndrangheta",
  "'---",
  "'",
  "",
])("%j is harmless: neither guarded nor shortened", (text) => {
  expect(guardCell(text)).toBe(text);
  expect(unguardCell(text)).toBe(text);
});

test("whatever is exported comes back unchanged", () => {
  const nearFormulas = fc.string({
    unit: fc.constantFrom("'", "=", "+", "-", "@", "\t", " ", "1", "a", "\uFF0D", ";", "\n"),
  });
  fc.assert(fc.property(fc.oneof(fc.string(), nearFormulas), (text) => unguardCell(guardCell(text)) === text));
});
