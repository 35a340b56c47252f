import { capacityFor, moved } from "./columns.ts";

/** One facet of everybody: a small code per row, and what each code stands for. */
export interface CodeColumn {
  readonly codes: Uint32Array;
  /** By code: the values it stands for. `[null]` is "not known"; several for somebody of two nationalities. */
  readonly values: readonly (readonly (string | null)[])[];
}

/** Stands between the values of a set; no text holds it. */
const BETWEEN = "\u0000";

/** An attribute that people carry. Every distinct set of values has a code of its own; code 0 is "not known". */
export class AttributeColumn implements CodeColumn {
  codes = new Uint32Array(0);
  readonly values: (readonly (string | null)[])[] = [[null]];
  readonly #codes = new Map<string, number>([["", 0]]);

  put(row: number, value: string | readonly string[] | null): void {
    const capacity = capacityFor(row + 1, this.codes.length);
    if (capacity > this.codes.length) this.codes = moved(this.codes, new Uint32Array(capacity));
    this.codes[row] = this.#codeOf(typeof value === "string" ? value : [...new Set(value)].sort().join(BETWEEN));
  }

  #codeOf(set: string): number {
    const known = this.#codes.get(set);
    if (known !== undefined) return known;
    this.#codes.set(set, this.values.length);
    return this.values.push(set.split(BETWEEN)) - 1;
  }
}

/** A column that follows from other ones on a given day. Whoever changes a row says so with `update`. */
export class DayColumn implements CodeColumn {
  codes: Uint32Array<ArrayBuffer>;
  readonly values: CodeColumn["values"];
  readonly #codeOf: (row: number) => number;

  constructor(rows: number, values: CodeColumn["values"], codeOf: (row: number) => number) {
    this.codes = new Uint32Array(rows);
    this.values = values;
    this.#codeOf = codeOf;
    for (let row = 0; row < rows; row += 1) this.codes[row] = codeOf(row);
  }

  update(row: number): void {
    const capacity = capacityFor(row + 1, this.codes.length);
    if (capacity > this.codes.length) this.codes = moved(this.codes, new Uint32Array(capacity));
    this.codes[row] = this.#codeOf(row);
  }
}
