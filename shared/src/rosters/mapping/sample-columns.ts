import { EMPTY_BUT_IN_NAMES, EMPTY_VALUES, foldCell } from "../cells/cell-values.ts";
import { type ColumnRole, headingHas } from "./heading-words.ts";
import type { TableRow } from "../table-format.ts";

const SAYS_NOTHING = new Set([...EMPTY_VALUES, ...EMPTY_BUT_IN_NAMES].map(foldCell));

/** A column of a sample, for a proposal. */
export interface SampleColumn {
  readonly name: string;
  /** The cells that say something, as they came. */
  readonly cells: readonly string[];
}

/** The columns of a sample; each is given to one role only. */
export class SampleColumns {
  readonly #columns: readonly SampleColumn[];
  readonly #taken = new Set<SampleColumn>();

  constructor(columns: readonly string[], rows: readonly TableRow[]) {
    this.#columns = columns.map((name, index) => ({
      name,
      cells: rows.flatMap(({ cells }) => {
        const cell = cells[index] ?? "";
        return cell.trim() === "" || SAYS_NOTHING.has(foldCell(cell)) ? [] : [cell];
      }),
    }));
  }

  /** Every column with this heading that nothing else has taken, and whose cells fit. Takes them. */
  takeAll(role: ColumnRole, fits: (column: SampleColumn) => boolean = () => true): SampleColumn[] {
    const found = this.#columns.filter(
      (column) => !this.#taken.has(column) && headingHas(role, column.name) && fits(column),
    );
    for (const column of found) this.#taken.add(column);
    return found;
  }

  /** The first of them. */
  take(role: ColumnRole, fits: (column: SampleColumn) => boolean = () => true): SampleColumn | undefined {
    let first = true;
    const [found] = this.takeAll(role, (column) => {
      const wanted = first && fits(column);
      if (wanted) first = false;
      return wanted;
    });
    return found;
  }

  has(role: ColumnRole): boolean {
    return this.#columns.some((column) => !this.#taken.has(column) && headingHas(role, column.name));
  }
}

/** The part of the cells of which something holds, 0 to 1. */
export function shareOf(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length;
}

/** What is known of the values of a column. A value that nobody knows is left for somebody to say. */
export function valuesMeant<Word extends string>(
  cells: readonly string[],
  meant: (value: string, all: readonly string[]) => Word | undefined,
): Record<string, Word> {
  const values = [...new Set(cells.map((cell) => cell.trim()))];
  return Object.fromEntries(
    values.flatMap((value): [string, Word][] => {
      const word = meant(value, values);
      return word === undefined ? [] : [[value, word]];
    }),
  );
}
