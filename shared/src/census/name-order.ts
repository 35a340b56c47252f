import { capacityFor, moved } from "./columns.ts";

// Where a row is: not here, here but not at its place in the order yet, or at its place.
const ABSENT = 0;
const WAITING = 1;
const PLACED = 2;

/**
 * The rows in the order of their names. Changes are few and the order is long, so it is not sorted anew: the next reader
 * drops who moved or went and merges the newcomers in.
 */
export class NameOrder {
  #rank = new Float64Array(0);
  #place = new Uint8Array(0);
  #order = new Uint32Array(0);
  #isSettled = true;
  readonly #tieBreak: (a: number, b: number) => number;

  /** `tieBreak` orders the rows of equal names. */
  constructor(tieBreak: (a: number, b: number) => number) {
    this.#tieBreak = tieBreak;
  }

  put(row: number, rank: number): void {
    const capacity = capacityFor(row + 1, this.#rank.length);
    if (capacity > this.#rank.length) {
      this.#rank = moved(this.#rank, new Float64Array(capacity));
      this.#place = moved(this.#place, new Uint8Array(capacity));
    }
    if (this.#place[row] === PLACED && this.#rank[row] === rank) return;
    this.#rank[row] = rank;
    this.#place[row] = WAITING;
    this.#isSettled = false;
  }

  remove(row: number): void {
    this.#place[row] = ABSENT;
    this.#isSettled = false;
  }

  /** The rank that a row was put at. */
  rankOf(row: number): number {
    return this.#rank[row] ?? 0;
  }

  /** Every row that is here, in the order of the names. */
  sorted(): Uint32Array {
    if (this.#isSettled) return this.#order;
    const compare = (a: number, b: number) => (this.#rank[a] ?? 0) - (this.#rank[b] ?? 0) || this.#tieBreak(a, b);
    const staying = this.#order.filter((row) => this.#place[row] === PLACED);
    const newcomers = this.#newcomers().sort(compare);
    for (const row of newcomers) this.#place[row] = PLACED;
    this.#order = merged(staying, newcomers, compare);
    this.#isSettled = true;
    return this.#order;
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
