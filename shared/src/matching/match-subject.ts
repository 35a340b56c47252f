import type { Day } from "../dates/days.ts";
import type { Sex } from "../person/profiles.ts";

/** Calendar days on which something may have been; null where an end is open or not known. */
export interface DaySpan {
  readonly earliest: Day | null;
  readonly latest: Day | null;
}

/** Somebody as far as matching looks at them: a line of a list, or a person on record. */
export interface MatchSubject {
  /** As they came, in any script. The first is the main one; the order says nothing else. */
  readonly names: readonly string[];
  readonly birth: DaySpan | null;
  readonly sex: Sex | null;
  /** Numbers that registers give the person (`identifierKey`). */
  readonly identifiers: readonly string[];
  /** States, towns, facilities, as they came. */
  readonly places: readonly string[];
  /** When the person was detained. */
  readonly days: readonly DaySpan[];
  /** Two-letter country codes. */
  readonly nationalities: readonly string[];
}
