import type { Day } from "../dates/days.ts";
import { FRESHNESS, type Freshness } from "../person/facets.ts";
import { NO_DAY } from "./columns.ts";

/** At most this many days ago, the narrowest word first. */
const MOST_DAYS = {
  within_30_days: 30,
  within_90_days: 90,
  within_180_days: 180,
  older: Infinity,
} as const satisfies Record<Freshness, number>;

/** How fresh, on the day `on`, a confirmation of the day `confirmed` is; null where there never was one. */
export function freshnessOn(confirmed: Day | null, on: Day): Freshness | null {
  if (confirmed === null) return null;
  return FRESHNESS.find((word) => on - confirmed <= MOST_DAYS[word]) ?? null;
}

const WORDS = [null, ...FRESHNESS];
/** By code of freshness: the word; the first one, "not known". */
export const FRESHNESS_VALUES = WORDS.map((word) => [word]);

/** Ages in days from this one on are all alike. */
const OLDEST = 1_000;
const CODE_OF_AGE = Uint8Array.from({ length: OLDEST + 1 }, (_, age) => WORDS.indexOf(freshnessOn(0, age)));
const MOST_DAYS_OF_CODE = WORDS.map((word) => (word === null ? Infinity : MOST_DAYS[word]));

/** The code of a confirmation of the day `confirmed`, or of none (`NO_DAY`), asked on the day `on`. */
export function freshnessCode(confirmed: Day, on: Day): number {
  return confirmed === NO_DAY ? 0 : (CODE_OF_AGE[Math.min(Math.max(on - confirmed, 0), OLDEST)] ?? 0);
}

/** The day from which a confirmation that has this code has another one. */
export function lessFreshOn(confirmed: Day, code: number): Day {
  return confirmed + (MOST_DAYS_OF_CODE[code] ?? Infinity) + 1;
}
