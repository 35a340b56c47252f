import { expect, test } from "vitest";
import { csvLines } from "./csv.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1+1", "'\t'=1+1"],
  [" =1+1", "' =1+1"],
  ["\uFF1D1+1", "'\uFF1D1+1"],
])("%j is neutralised", (text, safe) => {
  expect(csvLines([[text]]).replaceAll('"', "")).toBe(`${safe}\n`);
});

test.each(["---", "-0-", "-12.5", "2026-04-06", "../2026-04-06", "2025-11~", "house_arrest", "José", "a=b"])(
  "%s is a word or a day, and stands as it is",
  (text) => {
    expect(csvLines([[text]])).toBe(`${text}\n`);
  },
);

test.each(["Ana Díaz", "O'Higgins", "+58 212 555", "Ana Díaz; maestra", "3,5"])(
  "%s is text, and quoted, so that no sign in it ends a cell",
  (text) => {
    expect(csvLines([[text]])).toBe(`"${text}"\n`);
  },
);

test("where semicolons part cells, no part of a text is a formula", () => {
  const line = csvLines([["x", "Ana;=1+1"]]);
  expect(line.split(";")).toEqual(['x,"Ana', `'=1+1"\n`]);
});

test("numbers, truths and gaps are written plainly", () => {
  expect(csvLines([[-3, 0, true, false, null, ""]])).toBe("-3,0,true,false,,\n");
});

test("commas, quotes and line ends are quoted", () => {
  expect(csvLines([["a,b", 'say "no"', "two\nlines"]])).toBe('"a,b","say ""no""","two\nlines"\n');
});

test("a formula that needs quotes gets both", () => {
  expect(csvLines([['=HYPERLINK("x")']])).toBe(`"'=HYPERLINK(""x"")"\n`);
});
