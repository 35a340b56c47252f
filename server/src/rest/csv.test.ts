import { expect, test } from "vitest";
import { csvLines } from "./csv.ts";

test.each([
  ["=1+1", "'=1+1"],
  ["+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"],
  ["-1+cmd|' /C calc'!A0", "'-1+cmd|' /C calc'!A0"],
  ["@SUM(A1)", "'@SUM(A1)"],
  ["\t=1+1", "'\t=1+1"],
  [" =1+1", "' =1+1"],
  ["\uFF1D1+1", "'\uFF1D1+1"],
])("%j is neutralised", (text, safe) => {
  expect(csvLines([[text]])).toBe(`${safe}\n`);
});

test.each(["---", "-0-", "-12.5", "+58 212 555", "../2026-04-06", "2025-11~", "José", "a=b", "O'Higgins"])(
  "%s is kept as it is",
  (text) => {
    expect(csvLines([[text]])).toBe(`${text}\n`);
  },
);

test("numbers, truths and gaps are written plainly", () => {
  expect(csvLines([[-3, 0, true, false, null, ""]])).toBe("-3,0,true,false,,\n");
});

test("commas, quotes and line ends are quoted", () => {
  expect(csvLines([["a,b", 'say "no"', "two\nlines"]])).toBe('"a,b","say ""no""","two\nlines"\n');
});

test("a formula that needs quotes gets both", () => {
  expect(csvLines([['=HYPERLINK("x")']])).toBe(`"'=HYPERLINK(""x"")"\n`);
});
