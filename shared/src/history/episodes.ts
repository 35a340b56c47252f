import type { Day } from "../days.ts";
import { hasStatus, type StatusSet } from "../status-set.ts";
import { inOrder } from "./order.ts";
import type { HistoryRecord } from "./record.ts";
import { countDay, tighten, type Tightened } from "./tighten.ts";

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
 * The episodes of a history (DOMAIN.md 5.9): each maximal run of firm records whose status is in `counted`. Held again as
 * attested by a later list is the same episode; held again after an exit, even of the same day, is the next one.
 */
export function episodes(records: readonly HistoryRecord[], counted: StatusSet): Episode[] {
  const found: Episode[] = [];
  let from: EpisodeEdge | null = null;
  for (const each of tighten(inOrder(records))) {
    if (!each.record.firm) continue;
    const isCounted = hasStatus(counted, each.record.status);
    if (isCounted) {
      from ??= edgeOf(each);
    } else if (from) {
      found.push({ from, until: edgeOf(each) });
      from = null;
    }
  }
  return from ? [...found, { from, until: null }] : found;
}

function edgeOf(tightened: Tightened<HistoryRecord>): EpisodeEdge {
  return {
    earliest: Number.isFinite(tightened.earliest) ? tightened.earliest : null,
    latest: tightened.latest,
    count: countDay(tightened),
  };
}
