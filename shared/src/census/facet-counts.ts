import type { Day } from "../dates/days.ts";
import type { StatusSet } from "../statuses/status-set.ts";
import type { CodeColumn } from "./code-column.ts";
import type { Misses, PersonFilter } from "./filter.ts";
import type { Certainty } from "./lines.ts";

/**
 * People as they stood on a day. Everybody on record is listed, who has but alleged records or none too; only nobody before
 * their history can have begun.
 */
export interface StandingRequest {
  readonly filter: PersonFilter;
  /** The day whose cells are meant, and from which freshness is counted. */
  readonly on: Day;
  /** Only those who were in one of these statuses on that day, so certainly: whom a line of a chart counts. */
  readonly held?: { readonly statuses: StatusSet; readonly certainty: Certainty } | undefined;
  /** Only what was recorded by this instant; everything where it is left out. */
  readonly asKnown?: number | null | undefined;
}

export interface FacetCount {
  /** Null: not known. */
  readonly value: string | null;
  readonly count: number;
}

/**
 * How many people have each value of the facet, among those whom nothing keeps out but its own choice. The most frequent
 * value first, "not known" last; values that nobody has are left out.
 */
export function countFacet(facet: string, column: CodeColumn, misses: Misses): FacetCount[] {
  const ofCode = countCodes(column, misses, misses.reasonsBut(facet));
  const ofValue = new Map<string | null, number>();
  for (const [code, values] of column.values.entries()) {
    const count = ofCode[code] ?? 0;
    if (count === 0) continue;
    for (const value of values) ofValue.set(value, (ofValue.get(value) ?? 0) + count);
  }
  return [...ofValue].map(([value, count]) => ({ value, count })).sort(byFrequency);
}

/** Whoever is kept out is counted too, beyond the end of the codes: quicker than a branch that is guessed wrong. */
function countCodes({ codes, values }: CodeColumn, { bits, combinations }: Misses, reasons: number): Uint32Array {
  const counts = new Uint32Array(2 * values.length);
  const start = Uint32Array.from({ length: combinations }, (_, bit) => ((bit & reasons) === 0 ? 0 : values.length));
  for (let row = 0; row < bits.length; row += 1) {
    const place = (start[bits[row] ?? 0] ?? 0) + (codes[row] ?? 0);
    counts[place] = (counts[place] ?? 0) + 1;
  }
  return counts;
}

function byFrequency(a: FacetCount, b: FacetCount): number {
  if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
  return b.count - a.count || (a.value < b.value ? -1 : 1);
}
