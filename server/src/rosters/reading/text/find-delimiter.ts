import { parse } from "csv-parse/sync";
import { type Delimiter, DELIMITERS, type TableRow } from "@paradero/shared/rosters/table-format";
import { parserOptions, rowReader } from "./delimited-rows.ts";
import { Quotes } from "./quotes.ts";

const SAMPLE_ROWS = 200;

export interface FoundTable {
  readonly delimiter: Delimiter;
  /** The first rows, the ones before the header included. */
  readonly rows: readonly TableRow[];
  /** Most rows have the same number of cells, two or more. A sign that stands in a note or two separates no columns. */
  readonly regular: boolean;
}

/**
 * The sign that cuts most rows into the same number of cells, and into many.
 * @param text the first lines of the file, whole ones
 */
export function findDelimiter(text: string, fileName: string, chosen?: Delimiter | null): FoundTable {
  const tried = (chosen ? [chosen] : DELIMITERS).map((delimiter) => {
    const rows = firstRows(text, fileName, delimiter);
    return { delimiter, rows, ...regularity(rows) };
  });
  const best = tried.reduce((most, next) => (next.score > most.score ? next : most));
  if (best.score > 0 || chosen) return best;
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

/**
 * `score`: the share of the rows that have one number of cells, weighed by that number; zero where nothing is cut.
 * `regular`: more than half of the rows have one number of cells.
 */
function regularity(rows: readonly TableRow[]): { readonly score: number; readonly regular: boolean } {
  const counts = new Map<number, number>();
  for (const { cells } of rows) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  let score = 0;
  let regular = false;
  for (const [width, count] of counts) {
    if (width < 2) continue;
    score = Math.max(score, (count / rows.length) ** 2 * Math.log2(width));
    regular ||= count > rows.length / 2;
  }
  return { score, regular };
}
