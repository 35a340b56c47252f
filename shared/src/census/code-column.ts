import { capacityFor, moved } from "./columns.ts";
import { KnownColumn, type KnownValue, lastingSteps } from "./known-column.ts";

/** One facet of everybody: a small code per row, and what each code stands for. */
export interface CodeColumn {
  readonly codes: Uint32Array;
  /** By code: the values it stands for. `[null]` is "not known"; several for somebody of two nationalities. */
  readonly values: readonly (readonly (string | null)[])[];
}

/** Stands between the values of a set; no text holds it. */
const BETWEEN = "\u0000";
const NOT_KNOWN = 0;

type AttributeValue = string | readonly string[] | null;

/** An attribute that people carry. Every distinct set of values has a code of its own; code 0 is "not known". */
export class AttributeColumn {
  readonly values: (readonly (string | null)[])[] = [[null]];
  readonly #known = new KnownColumn(Uint32Array);
  readonly #codes = new Map<string, number>([["", NOT_KNOWN]]);

  put(row: number, versions: readonly (Omit<KnownValue, "value"> & { readonly value: AttributeValue })[]): void {
    const coded = versions.map((version) => ({ ...version, value: this.#codeOf(version.value) }));
    this.#known.put(row, lastingSteps(coded, NOT_KNOWN));
  }

  codeOf(row: number, instant: number): number {
    return this.#known.at(row, instant);
  }

  /** As known now. */
  get now(): CodeColumn {
    return { codes: this.#known.now, values: this.values };
  }

  #codeOf(value: AttributeValue): number {
    const set = typeof value === "string" ? value : [...new Set(value)].sort().join(BETWEEN);
    const known = this.#codes.get(set);
    if (known !== undefined) return known;
    this.#codes.set(set, this.values.length);
    return this.values.push(set.split(BETWEEN)) - 1;
  }
}

/** A column that follows from other ones on a given day, as known at a given instant. Whoever changes a row says so with `update`. */
export class DerivedColumn implements CodeColumn {
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
