import type { TableRow } from "@paradero/shared/rosters/table-format";

/** What the database cannot keep in JSON: NUL, and half of a surrogate pair. */
// oxlint-disable-next-line no-control-regex
const NUL = /\u0000/g;

/** The row with U+FFFD in the place of what no text can hold. */
export function storableRow(row: TableRow): TableRow {
  return row.cells.every(isStorable) ? row : { ...row, cells: row.cells.map(storable) };
}

function isStorable(cell: string): boolean {
  return cell.isWellFormed() && !cell.includes("\0");
}

function storable(cell: string): string {
  return cell.toWellFormed().replaceAll(NUL, "\uFFFD");
}
