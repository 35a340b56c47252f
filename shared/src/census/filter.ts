import type { Day } from "../days.ts";
import { type FacetChoice, UNKNOWN } from "../people-query.ts";
import type { CodeColumn } from "./code-column.ts";

/** Which people are meant. Facets without a choice are open. */
export interface PersonFilter {
  /** By facet: `status` and `freshness` beside the attribute facets. The word `unknown` means the value null. */
  readonly choices?: Readonly<Record<string, FacetChoice | undefined>> | undefined;
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

/**
 * What keeps each person out: one bit for every reason, so that 0 is "passes" and one single bit is "passes but for that".
 */
export class Misses {
  readonly bits: Uint16Array;
  readonly #bitOfFacet = new Map<string, number>();
  #nextBit = 1;

  constructor(rows: number) {
    this.bits = new Uint16Array(rows);
  }

  /** Every number in `bits` is below this one. */
  get combinations(): number {
    return this.#nextBit;
  }

  /** Keeps out every row that is not 1 in `admitted`. */
  admit(admitted: Uint8Array): void {
    const bit = this.#newBit();
    const { bits } = this;
    for (let row = 0; row < bits.length; row += 1) {
      if (admitted[row] !== 1) bits[row] = (bits[row] ?? 0) | bit;
    }
  }

  /** Keeps out every row whose values in the column of `facet` are not chosen. */
  choose(facet: string, column: CodeColumn, choice: FacetChoice): void {
    this.#bitOfFacet.set(
      facet,
      this.keepOut(column, (values) => !isChosen(choice, values)),
    );
  }

  /** Keeps out every row whose values in the column are out; gives the bit that says so. */
  keepOut({ codes, values }: CodeColumn, isOut: (values: readonly (string | null)[]) => boolean): number {
    const bit = this.#newBit();
    const missOfCode = Uint16Array.from(values, (each) => (isOut(each) ? bit : 0));
    const { bits } = this;
    for (let row = 0; row < bits.length; row += 1) {
      bits[row] = (bits[row] ?? 0) | (missOfCode[codes[row] ?? 0] ?? 0);
    }
    return bit;
  }

  /** The reasons that still count when the choice of `facet` is left aside. */
  reasonsBut(facet: string): number {
    return EVERY_REASON & ~(this.#bitOfFacet.get(facet) ?? 0);
  }

  #newBit(): number {
    const bit = this.#nextBit;
    if (bit > EVERY_REASON) throw new Error("a filter has at most 16 parts");
    this.#nextBit <<= 1;
    return bit;
  }
}
