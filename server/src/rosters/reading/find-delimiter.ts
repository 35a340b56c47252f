import { parse } from "csv-parse/sync";
import { type Delimiter, DELIMITERS, type TableRow } from "@paradero/shared/rosters/table-format";
import { parserOptions, rowReader } from "./delimited-rows.ts";
import { Quotes } from "./quotes.ts";

const SAMPLE_ROWS = 200;

export interface FoundTable {
  readonly delimiter: Delimiter;
  /** The first rows, the ones before the header included. */
  readonly rows: readonly TableRow[];
  /** False where no sign cuts most rows into the same number of cells. */
  readonly regular: boolean;
}

/**
 * The sign that cuts most rows into the same number of cells, and into many.
 * @param text the first lines of the file, whole ones
 */
export function findDelimiter(text: string, fileName: string, chosen?: Delimiter | null): FoundTable {
  const tried = (chosen ? [chosen] : DELIMITERS).map((delimiter) => {
    const rows = firstRows(text, fileName, delimiter);
    return { delimiter, rows, score: regularity(rows) };
  });
  const best = tried.reduce((most, next) => (next.score > most.score ? next : most));
  if (best.score > 0 || chosen) return { ...best, regular: best.score > 0 };
  return { delimiter: ",", rows: firstRows(text, fileName, ","), regular: false };
}

/** What can be cut before the first thing that cannot: reading the whole file says what is wrong there. */
function firstRows(text: string, fileName: string, delimiter: Delimiter): TableRow[] {
  const rows: TableRow[] = [];
  const quotes = new Quotes(delimiter, fileName);
  const read = rowReader(quotes, fileName, 0);
  try {
    const strict = quotes.strict(text, 1);
    parse(strict, {
      ...parserOptions(delimiter),
      on_record: (cells: string[]) => {
        const row = read(cells);
        if (row && rows.length < SAMPLE_ROWS) rows.push(row);
        return null;
      },
    });
  } catch {
    return rows;
  }
  return rows;
}

/** Share of the rows that have the usual number of cells, weighed by that number. Zero where nothing is cut. */
function regularity(rows: readonly TableRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    if (width > 1) best = Math.max(best, (count / rows.length) ** 2 * Math.log2(width));
  }
  return best;
}
