import { CsvError, type Options, parse } from "csv-parse";
import type { TableFormat, TableRow } from "@paradero/shared/rosters/table-format";
import { unguardCell } from "@paradero/shared/rosters/cells/formula-guard";
import { type TextPiece, textOf } from "./decode-text.ts";
import type { ListFile } from "../list-file.ts";
import { BATCH, MOST_CELL, MOST_COLUMNS, MOST_ROWS } from "../limits.ts";
import { Quotes } from "./quotes.ts";
import { refused } from "../refused.ts";
import type { ReadingOptions } from "../reading-options.ts";

/** How rows are cut once `Quotes` has made them strict; the same for the sample and for the whole file. */
export function parserOptions(delimiter: string): Options {
  return {
    delimiter,
    record_delimiter: ["\r\n", "\n", "\r"],
    relax_column_count: true,
    // A cell is measured by us; this only bounds the memory of a row, in bytes.
    max_record_size: 64 * 1024 * 1024,
  };
}

/**
 * Rows of delimited text behind its header, in batches, with the memory of one batch. Rows of blanks are left out; rows of
 * other width keep their cells.
 * @throws {DomainError} naming the line
 */
export async function* delimitedRows(
  file: ListFile,
  fileName: string,
  format: TableFormat,
  { signal, onProgress }: ReadingOptions,
): AsyncGenerator<TableRow[]> {
  const delimiter = format.delimiter ?? ",";
  const quotes = new Quotes(delimiter, fileName);
  const cut = rowCutter(delimiter, rowReader(quotes, fileName, format.skipLines));
  let header = format.headerRow;
  let rows = 0;
  const counted = (found: TableRow[], bytes: number) => {
    if (header && found.length > 0) {
      found.shift();
      header = false;
    }
    rows += found.length;
    if (rows > MOST_ROWS) throw refused(fileName, tooManyRows());
    onProgress?.({ bytes, rows });
    return batches(found);
  };
  let bytes = 0;
  for await (const piece of behindPreamble(textOf(file, fileName, format.encoding), format.skipLines)) {
    signal?.throwIfAborted();
    bytes = piece.bytes;
    yield* counted(await cut.cut(quotes.strict(piece.text, piece.line), fileName), bytes);
  }
  quotes.end();
  signal?.throwIfAborted();
  yield* counted(await cut.end(fileName), bytes);
}

/** The parser takes text and hands each row to `read`, so that nothing waits for a row at a time. */
function rowCutter(delimiter: string, read: ReturnType<typeof rowReader>) {
  let found: TableRow[] = [];
  const parser = parse({
    ...parserOptions(delimiter),
    on_record: (cells) => {
      const row = read(cells);
      if (row) found.push(row);
      return null;
    },
  });
  // The same error reaches whoever wrote.
  parser.on("error", () => {});
  parser.resume();
  const taken = (fileName: string, start: (done: (error?: Error | null) => void) => void) =>
    new Promise<TableRow[]>((resolve, reject) => {
      start((error) => {
        const rows = found;
        found = [];
        if (!error) resolve(rows);
        else
          reject(error instanceof CsvError ? refused(fileName, `cannot be cut into rows: ${error.message}.`) : error);
      });
    });
  return {
    cut: (text: string, fileName: string) => taken(fileName, (done) => parser.write(text, done)),
    end: (fileName: string) => taken(fileName, (done) => parser.end(done)),
  };
}

function* batches(rows: TableRow[]): Generator<TableRow[]> {
  for (let from = 0; from < rows.length; from += BATCH) yield rows.slice(from, from + BATCH);
}

export function tooManyRows(): string {
  return `has more than ${MOST_ROWS.toLocaleString("en")} rows. Split it and import the parts one after the other.`;
}

/** Makes a row of cells, gives it the line on which it begins, and holds it against the limits. Null for a row of blanks. */
export function rowReader(quotes: Quotes, fileName: string, linesBefore: number) {
  let next = linesBefore + 1;
  return (cells: string[]): TableRow | null => {
    const number = next;
    next += 1;
    if (cells.length > MOST_COLUMNS) {
      const most = `more than ${MOST_COLUMNS.toLocaleString("en")} columns`;
      throw refused(fileName, `has ${most} on line ${number}. Check which sign separates its columns.`);
    }
    let blank = true;
    for (let index = 0; index < cells.length; index += 1) {
      const cell = cells[index] ?? "";
      if (cell.length > MOST_CELL) throw refused(fileName, cellTooLong(`line ${number}`));
      if (cell.includes("\n") || cell.includes("\r")) next += cell.split(/\r\n|\n|\r/).length - 1;
      cells[index] = unguardCell(quotes.cell(cell));
      blank &&= cell === "" || cell.trim() === "";
    }
    return blank ? null : { number, cells };
  };
}

export function cellTooLong(where: string): string {
  const most = MOST_CELL.toLocaleString("en");
  return `has a cell of more than ${most} characters on ${where}. Shorten it, or check that its quotes are closed.`;
}

async function* behindPreamble(pieces: AsyncIterable<TextPiece>, skipLines: number): AsyncGenerator<TextPiece> {
  for await (const piece of pieces) {
    const surplus = skipLines + 1 - piece.line;
    if (surplus <= 0) yield piece;
    else {
      const text = withoutLines(piece.text, surplus);
      if (text !== "") yield { ...piece, text, line: skipLines + 1 };
    }
  }
}

export function withoutLines(text: string, count: number): string {
  let from = 0;
  const end = /\r\n|\n|\r/g;
  for (let left = count; left > 0; left -= 1) {
    end.lastIndex = from;
    if (end.exec(text) === null) return "";
    from = end.lastIndex;
  }
  return text.slice(from);
}
