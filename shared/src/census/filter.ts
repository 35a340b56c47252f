import type { Day } from "../dates/days.ts";
import { type FacetChoice, UNKNOWN } from "../inputs/people-query.ts";
import type { FacetName } from "../person/facets.ts";
import type { CodeColumn } from "./code-column.ts";

/** Which people are meant. Facets without a choice are open. */
export interface PersonFilter {
  /** By facet, as its cell is shown on the day. The word `unknown` means the value null. */
  readonly choices?: Readonly<Partial<Record<FacetName, FacetChoice | undefined>>> | undefined;
  /** Only these people (the hits of a name search); the others are out. */
  readonly only?: readonly string[] | undefined;
  /** Only those of whom no source has spoken after that day; nobody may ever have. */
  readonly silentSince?: Day | undefined;
}

/** As many as fit into the 16 bits of a row. */
const EVERY_REASON = 0xffff;

/** Whether somebody who has `values` is among the chosen ones: any of the words, or none of them with `except`. */
export function isChosen(choice: FacetChoice, values: readonly (string | null)[]): boolean {
  const named = values.some((value) => choice.values.includes(value ?? UNKNOWN));
  return named !== choice.except;
}

/** The bit of every reason that is no choice of a facet: not on record, not a hit of the search. */
const OUT_FOR_GOOD = 1;

/**
 * What keeps each person out: one bit for every facet that is chosen by and one for all else, so that 0 is "passes" and one
 * single bit is "passes but for that".
 */
export class Misses {
  readonly bits: Uint16Array;
  readonly #bitOfFacet = new Map<string, number>();
  #nextBit = OUT_FOR_GOOD << 1;

  constructor(rows: number) {
    this.bits = new Uint16Array(rows);
  }

  /** Every number in `bits` is below this one. */
  get combinations(): number {
    return this.#nextBit;
  }

  /** Keeps out every row that is not 1 in `admitted`. */
  admit(admitted: Uint8Array): void {
    const { bits } = this;
    for (let row = 0; row < bits.length; row += 1) {
      if (admitted[row] !== 1) bits[row] = (bits[row] ?? 0) | OUT_FOR_GOOD;
    }
  }

  /** Keeps out every row whose values in the column are out, whatever is chosen. */
  keepOut(column: CodeColumn, isOut: (values: readonly (string | null)[]) => boolean): void {
    this.#mark(column, isOut, OUT_FOR_GOOD);
  }

  /** Keeps out every row whose values in the column of `facet` are not chosen. */
  choose(facet: string, column: CodeColumn, choice: FacetChoice): void {
    const bit = this.#nextBit;
    if (bit > EVERY_REASON) throw new Error("people are chosen by 15 facets at most");
    this.#nextBit <<= 1;
    this.#bitOfFacet.set(facet, bit);
    this.#mark(column, (values) => !isChosen(choice, values), bit);
  }

  /** The reasons that still count when the choice of `facet` is left aside. */
  reasonsBut(facet: string): number {
    return EVERY_REASON & ~(this.#bitOfFacet.get(facet) ?? 0);
  }

  #mark({ codes, values }: CodeColumn, isOut: (values: readonly (string | null)[]) => boolean, bit: number): void {
    const missOfCode = Uint16Array.from(values, (each) => (isOut(each) ? bit : 0));
    const { bits } = this;
    for (let row = 0; row < bits.length; row += 1) {
      bits[row] = (bits[row] ?? 0) | (missOfCode[codes[row] ?? 0] ?? 0);
    }
  }
}
