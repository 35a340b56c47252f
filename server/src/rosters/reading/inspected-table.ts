import { type ColumnNames, columnNames } from "@paradero/shared/rosters/mapping/column-names";
import type { ReadingRemark, TableFormat, TableRow } from "@paradero/shared/rosters/table-format";

/** What a file turned out to be, before anything is done with it. */
export interface InspectedFile {
  readonly format: TableFormat;
  /** Of a workbook, in its own order. */
  readonly sheets: readonly string[];
  /** Distinct names, one for each column of the widest row. */
  readonly columns: readonly string[];
  /** How many cells each row has to have; null where that says nothing: a sheet ends a row at its last cell. */
  readonly width: number | null;
  /** The first rows behind the header, at most 50. */
  readonly sample: readonly TableRow[];
  readonly remarks: readonly ReadingRemark[];
}

/** What a person has decided; everything else is found in the file. */
export type ChosenFormat = Partial<TableFormat>;

const SAMPLE = 50;
const NOTED_ROWS = 5;

/** Columns, sample and the remarks that any table can need. */
export function inspectedTable(
  header: readonly string[] | null,
  rows: readonly TableRow[],
  { skipLines, proven }: { readonly skipLines: number; readonly proven: boolean },
): { columns: readonly string[]; width: number; sample: readonly TableRow[]; remarks: ReadingRemark[] } {
  const widest = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const named = columnNames(header, widest);
  const usual = header?.length ?? usualWidth(rows);
  const other = rows.filter(({ cells }) => cells.length !== usual);
  const remarks = [
    ...noted("preamble_skipped", skipLines, [], ""),
    ...(header === null
      ? noted("no_header", 1, [], "")
      : noted("header_assumed", proven ? 0 : 1, [], header.join(", "))),
    ...noted("no_rows", rows.length === 0 ? 1 : 0, [], ""),
    ...aboutColumns(named, header === null),
    ...noted("other_width", other.length, other, ""),
  ];
  return { columns: named.names, width: usual, sample: rows.slice(0, SAMPLE), remarks };
}

function aboutColumns({ empty, repeated }: ColumnNames, withoutHeader: boolean): ReadingRemark[] {
  const unnamed = withoutHeader ? 0 : empty.length;
  return [
    ...noted("headers_empty", unnamed, [], empty[0] ?? ""),
    ...noted("headers_repeated", repeated.length, [], repeated[0] ?? ""),
  ];
}

function usualWidth(rows: readonly TableRow[]): number {
  const widths = rows.map(({ cells }) => cells.length).toSorted((one, other) => one - other);
  return widths[Math.floor(widths.length / 2)] ?? 0;
}

/** A remark, unless it concerns nothing. */
export function noted(
  code: ReadingRemark["code"],
  count: number,
  rows: readonly { readonly number: number }[],
  said: string,
): ReadingRemark[] {
  if (count === 0) return [];
  return [{ code, count, rows: rows.slice(0, NOTED_ROWS).map(({ number }) => number), said }];
}
