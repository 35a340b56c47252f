import type { Day } from "../days.ts";
import { EMPTY_SET, justStatus, NOTHING, type StatusSet } from "../status-set.ts";
import type { Status } from "../statuses.ts";
import { inOrder } from "./order.ts";
import type { HistoryRecord } from "./record.ts";
import { countDay, tighten, type Tightened } from "./tighten.ts";

/** A run of days about which a history says one and the same thing. */
export interface Stretch {
  /** First day; null: since ever. */
  readonly from: Day | null;
  /** The day after the last one; null: no end. */
  readonly until: Day | null;
  /** Every status that is possible on these days, `NOTHING` among them while nothing may have happened yet. */
  readonly possible: StatusSet;
  /** The status that the middle line counts; null: nothing on record yet. */
  readonly count: Status | null;
}

/** Something that holds from `from` up to, not including, `until`; infinite where open. */
interface Span<T> {
  readonly from: Day;
  readonly until: Day;
  readonly what: T;
}

/**
 * What the records of one person, in any order, say about every day there is (DOMAIN.md 5): gapless, in order, and no two
 * neighbours alike. Give it the records of one instant (`knownAt`).
 */
export function stretches(records: readonly HistoryRecord[]): Stretch[] {
  const tightened = tighten(inOrder(records));
  const possible = possibleSpans(tightened);
  const counted = countedSpans(tightened);
  const said: Stretch[] = [];
  for (let from = -Infinity, until = from; from < Infinity; from = until) {
    until = Math.min(nextEdge(possible, from), nextEdge(counted, from));
    const set = unionOn(possible, from);
    const count = counted.find((span) => covers(span, from))?.what ?? null;
    const last = said.at(-1);
    if (last?.possible === set && last.count === count) said[said.length - 1] = { ...last, until: orNull(until) };
    else said.push({ from: orNull(from), until: orNull(until), possible: set, count });
  }
  return said;
}

/** The stretch that `day` lies in. */
export function standingOn(said: readonly Stretch[], day: Day): Stretch {
  const stretch = said.find(({ until }) => until === null || day < until);
  if (!stretch) throw new Error(`the stretches end before day ${day}`);
  return stretch;
}

/** When each status is possible, and when it is that nothing had happened yet (DOMAIN.md 5.5). */
function possibleSpans(tightened: readonly Tightened<HistoryRecord>[]): Span<StatusSet>[] {
  const firstFirm = tightened.find(({ record }) => record.firm);
  const spans = [{ from: -Infinity, until: firstFirm?.latest ?? Infinity, what: NOTHING }];
  for (const { record, earliest, over } of tightened) {
    if (earliest < over) spans.push({ from: earliest, until: over, what: justStatus(record.status) });
  }
  return spans;
}

/** When the middle line counts each status: each firm record until the next one begins (DOMAIN.md 5.7). */
function countedSpans(tightened: readonly Tightened<HistoryRecord>[]): Span<Status>[] {
  const spans: Span<Status>[] = [];
  let until: Day = Infinity;
  for (const each of tightened.toReversed()) {
    if (!each.record.firm) continue;
    const from = countDay(each);
    if (from < until) spans.push({ from, until, what: each.record.status });
    until = from;
  }
  return spans;
}

function covers(span: Span<unknown>, day: Day): boolean {
  return span.from <= day && day < span.until;
}

function unionOn(spans: readonly Span<StatusSet>[], day: Day): StatusSet {
  let set = EMPTY_SET;
  for (const span of spans) if (covers(span, day)) set |= span.what;
  return set;
}

/** The next day after `day` on which a span begins or ends. */
function nextEdge(spans: readonly Span<unknown>[], day: Day): Day {
  let next: Day = Infinity;
  for (const { from, until } of spans) {
    if (from > day && from < next) next = from;
    if (until > day && until < next) next = until;
  }
  return next;
}

function orNull(day: Day): Day | null {
  return Number.isFinite(day) ? day : null;
}
