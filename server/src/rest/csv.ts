import { stringify } from "csv-stringify/sync";
import type { Sliced } from "@paradero/shared/census/sliced";
import { guardCell } from "@paradero/shared/rosters/cells/formula-guard";

/** A value of a cell. Null is an empty cell. */
export type Cell = string | number | boolean | null;

/** Whatever is more than one word, day or code: those no spreadsheet takes apart, whatever sign parts its cells. */
const TEXT = /[^\p{L}\p{M}\p{N}_.:~/=&!-]/u;

/**
 * Lines of CSV: UTF-8, LF, text in quotes (RFC 4180). Text that a spreadsheet would run is neutralised with an apostrophe
 * (`guardCell`), and nothing else is changed. The library's own `escape_formulas` would also corrupt "---" (PROMISES.md 20).
 */
export function csvLines(rows: readonly (readonly Cell[])[]): string {
  return stringify(
    rows.map((row) => row.map((cell) => (typeof cell === "string" ? guardCell(cell) : cell))),
    { cast: { boolean: String }, quoted_match: TEXT },
  );
}

const ROWS_A_SLICE = 100;

/** The same; hundreds of thousands of cells would keep everybody else waiting. */
export function* csvInSlices(rows: readonly (readonly Cell[])[]): Sliced<string> {
  const parts: string[] = [];
  for (let at = 0; at < rows.length; at += ROWS_A_SLICE) {
    parts.push(csvLines(rows.slice(at, at + ROWS_A_SLICE)));
    yield;
  }
  return parts.join("");
}

/** Several values in one cell. */
export function joined(values: readonly string[]): string {
  return values.join("; ");
}

/** @param name of the file that a browser saves (`fileName`) */
export function csvResponse(name: string, body: string | ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${name}.csv"`,
      "cache-control": "no-cache",
    },
  });
}
