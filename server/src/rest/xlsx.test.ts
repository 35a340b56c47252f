import { expect, test } from "vitest";
import { readAll } from "../rosters/reading/testing/read-all.ts";
import { xlsxFile } from "./xlsx.ts";

const TEXTS = [
  "=1+1",
  "+cmd|' /C calc'!A0",
  "-1+1",
  "@SUM(A1)",
  "\t=1+1",
  "'=1+1",
  "---",
  "-0-",
  "007",
  "../2026-04-06",
  "2026-01-14",
  "true",
  " Ana  Ruiz ",
  "two\nlines",
  'say "no" & <b>',
  "_x0041_",
  "Ñáñez 日本 😀",
  "",
];

test("a workbook that was exported is imported with the same cells, and formulas are text", async () => {
  const header = ["nombre", "edad", "preso"];
  const rows = TEXTS.map((text, index) => [text, index, index % 2 === 0]);
  const file = await xlsxFile([header, ...rows]);
  const { columns, cells, format } = await readAll(file, "paradero-people.xlsx", { headerRow: true, skipLines: 0 });
  expect([columns, format.kind, format.sheet]).toEqual([header, "workbook", "Paradero"]);
  expect(cells).toEqual(rows.map((row) => row.map(String)));
});
