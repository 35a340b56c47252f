import { capacityFor, moved } from "./columns.ts";
import { KnownColumn, type KnownStep } from "./known-column.ts";

// Where a row is: not here, here but not at its place in the order yet, or at its place.
const ABSENT = 0;
const WAITING = 1;
const PLACED = 2;

/**
 * The rows in the order of their names. Changes are few and the order is long, so it is not sorted anew: the next reader
 * drops who moved or went and merges the newcomers in.
 */
export class NameOrder {
  readonly #ranks = new KnownColumn(Float64Array);
  #place = new Uint8Array(0);
  #order = new Uint32Array(0);
  #isSettled = true;
  readonly #tieBreak: (a: number, b: number) => number;

  /** `tieBreak` orders the rows of equal names. */
  constructor(tieBreak: (a: number, b: number) => number) {
    this.#tieBreak = tieBreak;
  }

  /** @param ranks by the instant since which somebody has been shown by that name */
  put(row: number, ranks: readonly KnownStep[]): void {
    const capacity = capacityFor(row + 1, this.#place.length);
    if (capacity > this.#place.length) this.#place = moved(this.#place, new Uint8Array(capacity));
    const before = this.#ranks.now[row];
    this.#ranks.put(row, ranks);
    if (this.#place[row] === PLACED && this.#ranks.now[row] === before) return;
    this.#place[row] = WAITING;
    this.#isSettled = false;
  }

  remove(row: number): void {
    this.#place[row] = ABSENT;
    this.#isSettled = false;
  }

  has(row: number): boolean {
    return (this.#place[row] ?? ABSENT) !== ABSENT;
  }

  /** The rank that a row had at `instant`. */
  rankOf(row: number, instant: number): number {
    return this.#ranks.at(row, instant);
  }

  /** Every row that is here, in the order of the names as they were known at `instant`. */
  sorted(instant: number): Uint32Array {
    this.#settle();
    const rankNow = this.#ranks.now;
    const isRenamed = (row: number) => this.#ranks.at(row, instant) !== rankNow[row];
    const renamed = this.#order.filter(isRenamed);
    if (renamed.length === 0) return this.#order;
    const compare = this.#compareAt(instant);
    const others = this.#order.filter((row) => !isRenamed(row));
    return merged(others, renamed.sort(compare), compare);
  }

  #settle(): void {
    if (this.#isSettled) return;
    const compare = this.#compareAt(Infinity);
    const staying = this.#order.filter((row) => this.#place[row] === PLACED);
    const newcomers = this.#newcomers().sort(compare);
    for (const row of newcomers) this.#place[row] = PLACED;
    this.#order = merged(staying, newcomers, compare);
    this.#isSettled = true;
  }

  #compareAt(instant: number): (a: number, b: number) => number {
    return (a, b) => this.#ranks.at(a, instant) - this.#ranks.at(b, instant) || this.#tieBreak(a, b);
  }

  #newcomers(): Uint32Array {
    const rows: number[] = [];
    for (const [row, place] of this.#place.entries()) if (place === WAITING) rows.push(row);
    return Uint32Array.from(rows);
  }
}

function merged(a: Uint32Array, b: Uint32Array, compare: (a: number, b: number) => number): Uint32Array<ArrayBuffer> {
  const both = new Uint32Array(a.length + b.length);
  let fromA = 0;
  let fromB = 0;
  for (let i = 0; i < both.length; i += 1) {
    const nextA = a[fromA];
    const nextB = b[fromB];
    if (nextA !== undefined && (nextB === undefined || compare(nextA, nextB) <= 0)) {
      both[i] = nextA;
      fromA += 1;
    } else {
      both[i] = nextB ?? 0;
      fromB += 1;
    }
  }
  return both;
}
