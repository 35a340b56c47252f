import type { Day } from "../days.ts";
import { FRESHNESS, type Freshness } from "../person/facets.ts";

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
