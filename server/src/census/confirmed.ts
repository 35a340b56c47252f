import type { Day } from "@paradero/shared/dates/days";
import { tryReadEdtf } from "@paradero/shared/dates/dates";

/** What a citation says about the day it speaks for. */
export interface SpokenFor {
  /** EDTF; null where the source speaks for the day of the fact itself. */
  readonly asOf: string | null;
  /** Last possible publication day of the source: it speaks for no later day. */
  readonly published: Day;
}

/** The day for which a source of a fact speaks (DOMAIN.md 4.4). @param latest the last day that the fact may mean */
export function spokenForDay({ asOf, published }: SpokenFor, latest: Day): Day {
  const day = asOf === null ? null : lastDayOf(asOf);
  return day === null ? latest : Math.min(day, published);
}

const LAST_DAYS = new Map<string, Day | null>();
const MOST_REMEMBERED = 20_000;

/** Few different days are spoken for by many citations: each text is read once. */
function lastDayOf(edtf: string): Day | null {
  const remembered = LAST_DAYS.get(edtf);
  if (remembered !== undefined) return remembered;
  const reading = tryReadEdtf(edtf);
  const day = reading.ok ? reading.range.latest : null;
  if (LAST_DAYS.size >= MOST_REMEMBERED) LAST_DAYS.clear();
  LAST_DAYS.set(edtf, day);
  return day;
}
