import { formatDay, type Day } from "@paradero/shared/dates/days";
import type { Grade } from "@paradero/shared/statuses/grades";
import { middleLine } from "@paradero/shared/history/middle-line";
import type { HistoryRecord } from "@paradero/shared/history/record";
import { standingOn, stretches, type Stretch } from "@paradero/shared/history/stretches";
import { setOf, statusesOf } from "@paradero/shared/statuses/status-set";
import type { Status } from "@paradero/shared/statuses/statuses";

interface Graded {
  readonly grade: Grade;
}

/** A record with the date as it was said. */
export interface DatedRecord extends HistoryRecord {
  readonly date: string;
}

/** When something began: as it was said, and the days that follow from it. */
export interface Since {
  /** EDTF. */
  readonly edtf: string;
  /** ISO day; null where there is no first possible day. */
  readonly earliest: string | null;
  readonly latest: string;
  /**
   * ISO day from which nothing else is possible, where that is later: up to it the sources allow another status, such as the
   * custody between two exits (DOMAIN.md 5.5). Null where it is not later, or where it is not certain.
   */
  readonly surelyFrom: string | null;
}

/** How a person stands on one day. */
export interface Standing {
  /** The count status (middle line); null where something is but alleged, or nothing on record yet. */
  readonly status: Status | null;
  /** Every status that is possible on that day. */
  readonly possible: Status[];
  /** Nothing else than `status` is possible. */
  readonly sure: boolean;
  /** The grade of what is on record, where all of it may or may not have happened and something of it is possible. */
  readonly claimed: Grade | null;
  /** Since when `status`, without a break. */
  readonly since: Since | null;
}

/**
 * @param records of one instant (`knownAt`), in any order
 * @param notBefore `firstPossibleDay`, as known at that instant
 */
export function standing(records: readonly (DatedRecord & Graded)[], day: Day, notBefore: Day): Standing {
  const said = stretches(records, notBefore);
  const running = standingOn(said, day);
  const { possible, count } = running;
  const statuses = statusesOf(possible);
  const sure = count !== null && possible === setOf([count]);
  return {
    status: count,
    possible: statuses,
    sure,
    claimed: statuses.length === 0 ? null : claimedAs(records),
    since: count === null ? null : sinceOf(records, day, sure ? alikeSince(said, running) : null),
  };
}

/** All of it is open: told of once as alleged, it is alleged. */
function claimedAs(records: readonly (DatedRecord & Graded)[]): Grade | null {
  if (records.some(({ firm }) => firm)) return null;
  return (records.find(({ grade }) => grade === "alleged") ?? records[0])?.grade ?? null;
}

/** The first day of the run of stretches up to `running` in which the same is possible; null: since ever. */
function alikeSince(said: readonly Stretch[], running: Stretch): Day | null {
  const before = said.slice(0, said.indexOf(running));
  const other = before.findLastIndex(({ possible }) => possible !== running.possible);
  return said[other + 1]?.from ?? null;
}

/**
 * The date of the record that began the unbroken run of the status that is counted on `day`.
 *
 * @param surely since when nothing else is possible; null where something is, or since ever
 */
function sinceOf(records: readonly DatedRecord[], day: Day, surely: Day | null): Since | null {
  const begun = middleLine(records).filter(({ from }) => from <= day);
  const current = begun.at(-1);
  if (!current) return null;
  const before = begun.findLastIndex(({ status }) => status !== current.status);
  const first = (begun[before + 1] ?? current).record;
  return {
    edtf: first.date,
    earliest: first.earliest === null ? null : formatDay(first.earliest),
    latest: formatDay(first.latest),
    surelyFrom: surely !== null && surely > first.latest ? formatDay(surely) : null,
  };
}
