import type { TableFormat, TableRow } from "@paradero/shared/rosters/table-format";
import { findHeader } from "../text/find-header.ts";
import { type ChosenFormat, inspectedTable, type InspectedFile, noted } from "../inspected-table.ts";
import { allOf, type ListFile } from "../list-file.ts";
import { type Merged, readWorkbook } from "./workbook.ts";

/** As a spreadsheet shows that a formula has no result. */
const ERROR_CELL = /^#(?:N\/A|REF!|DIV\/0!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/;

export async function inspectWorkbook(file: ListFile, fileName: string, chosen: ChosenFormat): Promise<InspectedFile> {
  const { sheets, sheet, rows, merged } = await readWorkbook(await allOf(file), fileName, chosen.sheet);
  const behind = rows.filter(({ number }) => number > (chosen.skipLines ?? 0));
  const found = findHeader(behind.slice(0, 200));
  const skipLines = chosen.skipLines ?? found.skipLines;
  const headerRow = chosen.headerRow ?? found.headerRow;
  const format: TableFormat = { kind: "workbook", encoding: "utf-8", delimiter: null, sheet, skipLines, headerRow };
  const [first, ...others] = behind.filter(({ number }) => number > skipLines);
  const header = headerRow && first ? withMerged(first, rows, merged) : null;
  const data = header ? others : first ? [first, ...others] : [];
  const proven = found.proven || chosen.headerRow !== undefined;
  const table = inspectedTable(header?.cells ?? null, data, { skipLines, proven });
  const errors = data.filter(({ cells }) => cells.some((cell) => ERROR_CELL.test(cell)));
  const remarks = [
    ...noted("sheets_left", sheets.length - 1, [], sheet),
    ...noted("headers_merged", header?.filled ?? 0, [], ""),
    ...noted("error_cells", errors.length, errors, ""),
    ...table.remarks,
  ];
  return { format, sheets, ...table, width: null, remarks };
}

/** A merged cell keeps its text in its first corner only: each column under it, or beside it, gets that text. */
function withMerged({ number, cells }: TableRow, rows: readonly TableRow[], merged: readonly Merged[]) {
  const header = [...cells];
  let filled = 0;
  for (const { top, bottom, left, right } of merged) {
    if (number < top || number > bottom) continue;
    const text = rows.find((row) => row.number === top)?.cells[left - 1] ?? "";
    for (let column = left; column <= Math.min(right, header.length); column += 1) {
      if (text === "" || header[column - 1] !== "") continue;
      header[column - 1] = text;
      filled += 1;
    }
  }
  return { cells: header, filled };
}
