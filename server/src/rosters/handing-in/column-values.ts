import type { TableRow } from "@paradero/shared/rosters/table-format";

/** A value of a column, as it is written, and how many rows hold it. */
export interface ColumnValue {
  readonly value: string;
  readonly count: number;
}

/** A column of more is one of names, dates or numbers, of which nobody says value by value what they mean. */
const MOST_VALUES = 200;
const LONGEST_VALUE = 80;

/** Counts the values of columns that hold few, row by row, so that a list of any length can be read through. */
export class ColumnValues {
  readonly #columns: (Map<string, number> | null)[];

  constructor(width: number) {
    this.#columns = Array.from({ length: width }, () => new Map());
  }

  add({ cells }: TableRow): void {
    for (const [index, values] of this.#columns.entries()) {
      if (values === null) continue;
      const value = cells[index]?.trim() ?? "";
      if (value === "") continue;
      values.set(value, (values.get(value) ?? 0) + 1);
      if (values.size > MOST_VALUES || value.length > LONGEST_VALUE) this.#columns[index] = null;
    }
  }

  /** One list for each column, the most frequent first; null for a column that holds too many. */
  get counted(): (ColumnValue[] | null)[] {
    return this.#columns.map(
      (values) =>
        values &&
        [...values].map(([value, count]) => ({ value, count })).toSorted((one, other) => other.count - one.count),
    );
  }

  /** As few rows as hold every value of these columns: with them, a proposal knows more than the beginning of the file. */
  get rows(): TableRow[] {
    const counted = this.counted;
    const most = Math.max(0, ...counted.map((values) => values?.length ?? 0));
    return Array.from({ length: most }, (_, at) => ({
      number: 0,
      cells: counted.map((values) => values?.[at]?.value ?? ""),
    }));
  }
}
