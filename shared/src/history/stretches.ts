import type { Day } from "../dates/days.ts";
import { ATTESTED_STATUS, type Status } from "../statuses/statuses.ts";
import { EMPTY_SET, justStatus, NOTHING, setOf, type StatusSet } from "../statuses/status-set.ts";
import { attests } from "./certain-order.ts";
import { isHeld } from "./fold.ts";
import { type Counted, middleLineOf, movesAt } from "./middle-line.ts";
import { type Reading, type Readings, readingsOf } from "./readings.ts";
import type { HistoryRecord } from "./record.ts";

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

/** What is possible from `from` up to, not including, `until`; infinite where open. */
interface Span {
  readonly from: Day;
  readonly until: Day;
  readonly what: StatusSet;
}

/**
 * What the records of one person, in any order, say about every day there is (DOMAIN.md 5): gapless, in order, and no two
 * neighbours alike. Give it the records of one instant (`knownAt`).
 *
 * @param notBefore `firstPossibleDay` of the person
 */
export function stretches(records: readonly HistoryRecord[], notBefore: Day = -Infinity): Stretch[] {
  const readings = readingsOf(records);
  const possible = possibleSpans(readings, records);
  const line = middleLineOf(readings, records);
  const said: Stretch[] = [];
  for (let from = -Infinity, until = from; from < Infinity; from = until) {
    until = Math.min(nextEdge(possible, from), nextBeginning(line, from), from < notBefore ? notBefore : Infinity);
    const isBorn = from >= notBefore;
    const set = isBorn ? unionOn(possible, from) : NOTHING;
    const count = isBorn ? countedOn(line, from) : null;
    const last = said.at(-1);
    if (last?.possible === set && last.count === count) said[said.length - 1] = { ...last, until: orNull(until) };
    else said.push({ from: orNull(from), until: orNull(until), possible: set, count });
  }
  return said;
}

/** The day before which nothing is possible of somebody (DOMAIN.md 3.2): their earliest day of birth, or the store's first. */
export function firstPossibleDay(birth: Day | null, firstDay: Day | null): Day {
  return Math.max(birth ?? -Infinity, firstDay ?? -Infinity);
}

/** Whether the firm records contradict each other, so that no reading of them is left (DOMAIN.md 5.2). */
export function isConflict(records: readonly HistoryRecord[]): boolean {
  const { firm, tooMany } = readingsOf(records);
  return firm.length === 0 && !tooMany;
}

/** The stretch that `day` lies in. */
export function standingOn(said: readonly Stretch[], day: Day): Stretch {
  const stretch = said.find(({ until }) => until === null || day < until);
  if (!stretch) throw new Error(`the stretches end before day ${day}`);
  return stretch;
}

/** When each status is possible, and when it is that nothing had happened yet (DOMAIN.md 5.5), in any reading. */
function possibleSpans({ firm, all }: Readings, records: readonly HistoryRecord[]): Span[] {
  if (firm.length === 0) {
    const onRecord = setOf([ATTESTED_STATUS, ...records.map(({ status }) => status)]);
    return [{ from: -Infinity, until: Infinity, what: onRecord | NOTHING }];
  }
  const [only] = all;
  if (only && all.length === 1) return spansOf(only);
  const spans = all.flatMap(spansOf);
  return [...new Map(spans.map((span) => [`${span.from} ${span.until} ${span.what}`, span])).values()];
}

function spansOf({ told }: Reading): Span[] {
  const spans = [{ from: -Infinity, until: told[0]?.latest ?? Infinity, what: NOTHING }];
  for (const [i, { status, earliest, latest, implies }] of told.entries()) {
    const until = told[i + 1]?.latest ?? Infinity;
    if (earliest < until) spans.push({ from: earliest, until, what: justStatus(status) });
    const from = implies ? endOf(told[i - 1]) : Infinity;
    if (from < latest) spans.push({ from, until: latest, what: justStatus(ATTESTED_STATUS) });
  }
  for (const { exit, entry } of movesAt(told)) {
    const day = told[exit]?.record.latest ?? 0;
    const status = told[entry]?.status;
    const mayBeOut = told.some(
      (each, i) => i >= exit && !isHeld(each.status) && each.earliest <= day && day < (told[i + 1]?.latest ?? Infinity),
    );
    if (status !== undefined && mayBeOut) spans.push({ from: day, until: day + 1, what: justStatus(status) });
  }
  return spans;
}

/** From when on something else may have followed a record; since ever where there is no record. */
function endOf(told: Reading["told"][number] | undefined): Day {
  if (!told) return -Infinity;
  return attests(told.record) ? Math.max(told.earliest, told.record.latest + 1) : told.earliest;
}

function unionOn(spans: readonly Span[], day: Day): StatusSet {
  let set = EMPTY_SET;
  for (const { from, until, what } of spans) if (from <= day && day < until) set |= what;
  return set;
}

/** The first day after `day` on which one of the spans begins or ends. */
function nextEdge(spans: readonly Span[], day: Day): Day {
  let next = Infinity;
  for (const { from, until } of spans) {
    if (from > day) next = Math.min(next, from);
    else if (until > day) next = Math.min(next, until);
  }
  return next;
}

/** The status that the middle line counts on `day`: that of the last record that has begun. */
function countedOn(line: readonly Counted[], day: Day): Status | null {
  let counted: Status | null = null;
  for (const { from, status } of line) if (from <= day) counted = status;
  return counted;
}

function nextBeginning(line: readonly Counted[], day: Day): Day {
  for (const { from } of line) if (from > day) return from;
  return Infinity;
}

function orNull(day: Day): Day | null {
  return Number.isFinite(day) ? day : null;
}
