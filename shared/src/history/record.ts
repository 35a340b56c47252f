import type { Day } from "../days.ts";
import type { Status } from "../statuses.ts";

/** What the meaning of a history needs to know of one status record (DOMAIN.md 1, 3 and 4). */
export interface HistoryRecord {
  readonly status: Status;
  /** The first day on which the status can have begun; null where only "on or before" is known. */
  readonly earliest: Day | null;
  /** The last day on which it can have begun, after the evidence cap. */
  readonly latest: Day;
  /** Minutes after midnight, where the hour is known. */
  readonly minuteOfDay: number | null;
  /** Graded confirmed or reported. An open record (alleged, disputed) may or may not have happened. */
  readonly firm: boolean;
  /** When we came to know it, and when we withdrew or corrected it: milliseconds since the epoch. */
  readonly recordedAt: number;
  readonly supersededAt: number | null;
  /** The order in which records were written. */
  readonly sequence: number;
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

/** The day that places a record among the others (DOMAIN.md 5.7). */
export function anchorOf(record: Pick<HistoryRecord, "earliest" | "latest">): Day {
  return record.earliest ?? record.latest;
}
