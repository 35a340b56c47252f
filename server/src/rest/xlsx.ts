import writeExcelFile from "write-excel-file/node";
import type { Cell } from "./csv.ts";

/** What the format itself would take for a character in code: "_x0041_" is "A". Its first sign is written in code instead. */
const CODED = /_(?=x[\dA-Fa-f]{4}_)/g;

/**
 * A workbook of one sheet. Text is text, whatever it begins with: no cell is a formula, so none needs a guard, and the
 * file is read back unchanged. Numbers stay numbers; truths are written as in CSV.
 */
export async function xlsxFile(rows: readonly (readonly Cell[])[]): Promise<Uint8Array> {
  const sheet = rows.map((row) => row.map(cellOf));
  return writeExcelFile(sheet, { sheet: "Paradero" }).toBuffer();
}

function cellOf(cell: Cell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "number") return { value: cell, type: Number };
  return { value: String(cell).replaceAll(CODED, "_x005F_"), type: String };
}
