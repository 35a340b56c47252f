import type { TableRow } from "@paradero/shared/rosters/table-format";

export interface FoundHeader {
  /** Lines or sheet rows before the header (or before the first row, where there is none). */
  readonly skipLines: number;
  readonly headerRow: boolean;
  /** The kinds of the cells prove it: words above numbers and days, or numbers and days already in the first row. */
  readonly proven: boolean;
}

const YEAR = /^(?:1[89]|20|21)\d\d$/;
const FIGURE = /^[-+]?[\d.,/\-: ]*\d[\d.,/\-: ]*(?:T[\d:]+)?%?$/;
const MOST_PREAMBLE = 50;

/**
 * The header is the first row that is about as full as the rows usually are; titles and notes above it fill a cell or two.
 * @param rows the first rows of the file, blank ones left out
 */
export function findHeader(rows: readonly TableRow[]): FoundHeader {
  const fills = rows.map(({ cells }) => filled(cells)).toSorted((one, other) => one - other);
  const usual = fills[Math.floor(fills.length / 2)] ?? 0;
  const enough = usual < 2 ? usual : Math.max(2, Math.ceil(usual * 0.7));
  const found = rows.slice(0, MOST_PREAMBLE).findIndex(({ cells }) => filled(cells) >= enough);
  const at = Math.max(0, found);
  const header = rows[at];
  if (!header) return { skipLines: 0, headerRow: true, proven: false };
  const below = rows.slice(at + 1, at + 21);
  return { skipLines: header.number - 1, ...judged(header.cells, below) };
}

function judged(header: readonly string[], below: readonly TableRow[]): Pick<FoundHeader, "headerRow" | "proven"> {
  const figures = header.filter((cell) => FIGURE.test(cell.trim()) && !YEAR.test(cell.trim()));
  if (figures.length > 0) return { headerRow: false, proven: below.length > 0 };
  const proven = header.some(
    (cell, column) =>
      cell.trim() !== "" &&
      !FIGURE.test(cell.trim()) &&
      below.length > 0 &&
      mostly(below.map(({ cells }) => (cells[column] ?? "").trim()).filter((value) => value !== "")),
  );
  return { headerRow: true, proven };
}

function mostly(values: readonly string[]): boolean {
  return values.length > 0 && values.filter((value) => FIGURE.test(value)).length > values.length * 0.8;
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}
