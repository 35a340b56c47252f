/** How a list reaches us: text with separators, a workbook (.xlsx), or text as people paste it, with headings. */
export const TABLE_KINDS = ["delimited", "workbook", "text-list"] as const;
export type TableKind = (typeof TABLE_KINDS)[number];

/** In the order of trust when two fit a file equally well: a comma also stands within text, a tab hardly ever. */
export const DELIMITERS = ["\t", ";", "|", ","] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How the file is to be read. All of it is found in the file, shown, and can be chosen otherwise. */
export interface TableFormat {
  readonly kind: TableKind;
  /** As TextDecoder names it. Of a workbook: "utf-8". */
  readonly encoding: string;
  /** Null where nothing separates columns: a workbook, a pasted list. */
  readonly delimiter: Delimiter | null;
  readonly sheet: string | null;
  /** Lines (of a workbook: sheet rows) before the header, or before the first row where there is no header. */
  readonly skipLines: number;
  readonly headerRow: boolean;
}

/** One row of text cells. "" is an empty cell. A row has as many cells as its line: rows of other width keep theirs. */
export interface TableRow {
  /** Counted from 1: the line on which the row begins, or the sheet row. */
  readonly number: number;
  readonly cells: readonly string[];
}

/**
 * What a reader of the file should know, said before anything is imported:
 * - `encoding_guessed`: the letters were recognised by their look (`said`: as which encoding)
 * - `letters_lost`: the file holds U+FFFD, so letters were lost before it reached us
 * - `preamble_skipped`: `count` lines stand before the header
 * - `header_assumed`: nothing in the rows proves that the first one holds the names of the columns
 * - `no_header`, `no_rows`
 * - `headers_empty`, `headers_repeated`: `count` columns got a name from us (`said`: the first of them)
 * - `headers_merged`: `count` cells of the header are merged over several columns
 * - `other_width`: `count` rows have more or fewer cells than the header
 * - `sheets_left`: `count` other sheets are not read
 * - `error_cells`: `count` cells of the workbook hold an error such as #N/A
 * - `lines_left_out`: `count` lines of a pasted list are no names
 * - `lines_unclear`: `count` lines of a pasted list were taken as names, but somebody should look
 */
export const READING_REMARKS = [
  "encoding_guessed",
  "letters_lost",
  "preamble_skipped",
  "header_assumed",
  "no_header",
  "no_rows",
  "headers_empty",
  "headers_repeated",
  "headers_merged",
  "other_width",
  "sheets_left",
  "error_cells",
  "lines_left_out",
  "lines_unclear",
] as const;
export type ReadingRemarkCode = (typeof READING_REMARKS)[number];

export interface ReadingRemark {
  readonly code: ReadingRemarkCode;
  readonly count: number;
  /** The first few lines or sheet rows concerned. */
  readonly rows: readonly number[];
  /** A word of the file that belongs to the remark, or "". */
  readonly said: string;
}
