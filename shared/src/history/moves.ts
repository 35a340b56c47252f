import type { Day } from "../dates/days.ts";
import { hasStatus, type StatusSet } from "../statuses/status-set.ts";
import { isDeprivedOfLiberty, type Status, STATUS_TRAITS } from "../statuses/statuses.ts";
import { isHeld } from "./fold.ts";
import { type Counted, middleLine } from "./middle-line.ts";
import type { HistoryRecord } from "./record.ts";

/** How people come into what a rule counts and leave it (DOMAIN.md 7), in the order in which bridges tell it. */
export const MOVES = ["new_detention", "re_detention", "moved_in", "release", "death", "moved_out"] as const;
export type MoveCause = (typeof MOVES)[number];

/** One entry into what is counted, or one exit. */
export interface Move {
  readonly cause: MoveCause;
  readonly change: 1 | -1;
  /** The status before it; null: nothing on record. */
  readonly was: Status | null;
  /** The status that it leads to: of a release, its kind. */
  readonly status: Status;
  /** The day on which the middle line takes it. */
  readonly on: Day;
}

/**
 * Every entry and every exit on the middle line, in its order: of those on one day that leave the count as it was, too, as
 * episodes have it (DOMAIN.md 5.9).
 *
 * @param records of one instant, in any order
 * @param notBefore as for `stretches`: what happened before is told as one step of that day
 */
export function moves(
  records: readonly HistoryRecord[],
  counted: StatusSet,
  notBefore: Day = -Infinity,
): readonly Move[] {
  const found: Move[] = [];
  let was: Status | null = null;
  for (const { status, from } of stepsSince(middleLine(records), notBefore)) {
    const isIn = hasStatus(counted, status);
    const wasIn = was !== null && hasStatus(counted, was);
    if (isIn && !wasIn) {
      found.push({ cause: entryInto(status, was, found.length > 0), change: 1, was, status, on: from });
    } else if (wasIn && !isIn) {
      found.push({ cause: exitInto(status), change: -1, was, status, on: from });
    }
    was = status;
  }
  return found;
}

function entryInto(status: Status, was: Status | null, isLater: boolean): MoveCause {
  if (!isDeprivedOfLiberty(status) || isHeld(was)) return "moved_in";
  return isLater ? "re_detention" : "new_detention";
}

function exitInto(status: Status): MoveCause {
  if (STATUS_TRAITS[status].final) return "death";
  return isDeprivedOfLiberty(status) ? "moved_out" : "release";
}

function stepsSince(line: readonly Counted[], notBefore: Day): readonly Pick<Counted, "status" | "from">[] {
  const standing = line.findLastIndex(({ from }) => from < notBefore);
  if (standing < 0) return line;
  return line.slice(standing).map(({ status, from }) => ({ status, from: Math.max(from, notBefore) }));
}
