import type { Day } from "@paradero/shared/days";
import { tryReadEdtf } from "@paradero/shared/dates";

/** What a citation of a status record says about the day it speaks for. */
export interface SpokenFor {
  /** EDTF; null where the source speaks for the day of the record itself. */
  readonly asOf: string | null;
  /** Last possible publication day of the source: it speaks for no later day. */
  readonly published: Day;
}

interface ConfirmingRecord {
  readonly firm: boolean;
  readonly earliest: Day | null;
  readonly latest: Day;
  readonly spokenFor: readonly SpokenFor[];
}

/**
 * The newest day for which a source of a firm record speaks of the person's custody; null where there is no such record.
 * Where the source names no day of its own it speaks for the first day that the record may mean: never later than we can show.
 */
export function confirmedBy(records: readonly ConfirmingRecord[]): Day | null {
  let newest: Day | null = null;
  for (const record of records) {
    if (!record.firm) continue;
    for (const { asOf, published } of record.spokenFor) {
      const day = asOf === null ? ownDay(record) : lastDayOf(asOf);
      if (day !== null) newest = Math.max(newest ?? -Infinity, Math.min(day, published));
    }
  }
  return newest;
}

function ownDay({ earliest, latest }: ConfirmingRecord): Day {
  return earliest ?? latest;
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
