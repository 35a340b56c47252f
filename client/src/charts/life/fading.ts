import type { Day } from "@paradero/shared/dates/days";

/** A fortnight is news. */
const FORTNIGHT = 14;

/** The first day that nobody has confirmed, where the newest confirmation is old on `last`; null: nothing fades. */
export function fadesFrom(confirmed: Day | null, last: Day): Day | null {
  return confirmed === null || last - confirmed <= FORTNIGHT ? null : confirmed + 1;
}
