import type { CensusQuery } from "@paradero/shared/census-query";
import type { CountingRule } from "@paradero/shared/counting-rules";
import type { Reader } from "../access/reader.ts";

export interface HeldSeries {
  /** Value of the facet `by`; null is "not on record", or everybody where there is no `by`. */
  readonly value: string | null;
  /** One number a day of `days`: certainly held, counted, possibly held. */
  readonly low: readonly number[];
  readonly count: readonly number[];
  readonly high: readonly number[];
}

export interface Held {
  readonly rule: CountingRule;
  readonly ruleVersion: number;
  /** Last day of each step. */
  readonly days: readonly string[];
  readonly series: readonly HeldSeries[];
}

/** How many were held on each day under one rule, as known on one day (domain.md 5 and 6). */
export async function countHeld(_reader: Reader, _query: CensusQuery): Promise<Held> {
  throw new Error("not yet");
}
