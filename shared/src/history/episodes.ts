import type { Day } from "../dates/days.ts";
import { hasStatus, type StatusSet } from "../statuses/status-set.ts";
import { type Counted, middleLine } from "./middle-line.ts";
import type { HistoryRecord } from "./record.ts";

/** The start or the end of an episode, as sharp as the sources are. */
export interface EpisodeEdge {
  /** First possible day; null where there is none. */
  readonly earliest: Day | null;
  readonly latest: Day;
  /** The day on which the middle line takes it. */
  readonly count: Day;
}

export interface Episode {
  readonly from: EpisodeEdge;
  /** Null while it lasts. */
  readonly until: EpisodeEdge | null;
}

/**
 * The episodes of a history (DOMAIN.md 5.9), in the order of the middle line: each from an entry into `counted` to the next
 * record outside it. Held again as attested by a later list is the same episode; held again after an exit, even of the same
 * day, is the next one; a move between registers goes on.
 */
export function episodes(records: readonly HistoryRecord[], counted: StatusSet): Episode[] {
  const found: Episode[] = [];
  let from: EpisodeEdge | null = null;
  for (const each of middleLine(records)) {
    if (hasStatus(counted, each.status)) {
      from ??= edgeOf(each);
    } else if (from) {
      found.push({ from, until: edgeOf(each) });
      from = null;
    }
  }
  return from ? [...found, { from, until: null }] : found;
}

function edgeOf({ earliest, latest, from }: Counted): EpisodeEdge {
  return { earliest: Number.isFinite(earliest) ? earliest : null, latest, count: from };
}
