import { parseEdtf } from "../dates/dates.ts";
import type { Day } from "../dates/days.ts";
import type { Status } from "../statuses/statuses.ts";

/** What the meaning of a history needs to know of one status record (DOMAIN.md 1, 3 and 4). */
export interface HistoryRecord {
  readonly status: Status;
  /** The first day on which the status can have begun; null where only "on or before" is known. */
  readonly earliest: Day | null;
  /** The last day on which it can have begun, after the evidence cap. */
  readonly latest: Day;
  /** The day as it was said, for the middle line (DOMAIN.md 5.7): the first one, or the last where there is no first. */
  readonly anchor: Day;
  /** `../2026-04-06`: it was so at the end of that day, since when is not known. */
  readonly attested: boolean;
  /** Minutes after midnight, where the hour is known. */
  readonly minuteOfDay: number | null;
  /** Graded confirmed or reported. An open record (alleged, disputed) may or may not have happened. */
  readonly firm: boolean;
  /** The key of the stay that it begins or ends; null for a statement about the person. */
  readonly stay: string | null;
  /** When we came to know it, and when we withdrew or corrected it: milliseconds since the epoch. */
  readonly recordedAt: number;
  readonly supersededAt: number | null;
}

/** The facts as they were known at `instant` (DOMAIN.md 4). `Infinity` gives those that stand now. */
export function knownAt<F extends { readonly recordedAt: number; readonly supersededAt: number | null }>(
  facts: readonly F[],
  instant: number,
): F[] {
  return facts.filter(
    (fact) => fact.recordedAt <= instant && (fact.supersededAt === null || fact.supersededAt > instant),
  );
}

/** What a record says of its day beside the range of days that it may be. @param date EDTF @param latest after the evidence cap */
export function saidOf(date: string, latest: Day): Pick<HistoryRecord, "anchor" | "attested"> {
  const range = parseEdtf(date);
  if (typeof range === "string") return { anchor: latest, attested: false };
  const { said, attested } = range;
  return { anchor: Math.min(said.earliest ?? said.latest ?? latest, latest), attested };
}
