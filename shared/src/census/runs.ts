import { type Column, capacityFor, moved } from "./columns.ts";
import { Slices } from "./slices.ts";

type ColumnKind = new (length: number) => Column;
type ColumnsOf<Kinds> = {
  readonly [Name in keyof Kinds]: Kinds[Name] extends new (length: number) => infer C ? C : never;
};

/**
 * Runs of entries, one run a row, in columns that all rows share: what takes an object for each entry elsewhere takes some
 * bytes here.
 */
export class Runs<Kinds extends Readonly<Record<string, ColumnKind>>> {
  readonly slices = new Slices();
  /** Longer than they are filled. They are other ones after `place`. */
  columns: ColumnsOf<Kinds>;
  readonly #kinds: Kinds;
  #capacity = 0;

  constructor(kinds: Kinds) {
    this.#kinds = kinds;
    this.columns = this.#made(0);
  }

  /** Room for `count` entries of `row`, from the place that is returned on. What the row had is lost. */
  place(row: number, count: number): number {
    if (this.slices.isWasteful) this.#pack();
    const start = this.slices.place(row, count);
    this.#reach(this.slices.end);
    return start;
  }

  clone(): Runs<Kinds> {
    const twin = new Runs(this.#kinds);
    twin.slices.take(this.slices);
    twin.#reach(this.slices.end);
    const [sources, targets] = [listOf(this.columns), listOf(twin.columns)];
    for (const [i, source] of sources.entries()) targets[i]?.set(source.subarray(0, this.slices.end));
    return twin;
  }

  #made(length: number): ColumnsOf<Kinds> {
    const made = Object.entries(this.#kinds).map(([name, Kind]) => [name, new Kind(length)]);
    return Object.fromEntries(made) as ColumnsOf<Kinds>;
  }

  #reach(length: number): void {
    const capacity = capacityFor(length, this.#capacity);
    if (capacity === this.#capacity) return;
    const wider = this.#made(capacity);
    const into = listOf(wider);
    for (const [i, column] of listOf(this.columns).entries()) moved(column, into[i] ?? column);
    this.columns = wider;
    this.#capacity = capacity;
  }

  /** Moves the runs together that rows which outgrew their place left apart. */
  #pack(): void {
    const packed = this.#made(this.#capacity);
    const [sources, targets] = [listOf(this.columns), listOf(packed)];
    this.slices.pack((from, to, count) => {
      for (const [i, source] of sources.entries()) targets[i]?.set(source.subarray(from, from + count), to);
    });
    this.columns = packed;
  }
}

/** The columns in the order in which they were declared. */
function listOf(columns: object): Column[] {
  return Object.values(columns);
}
