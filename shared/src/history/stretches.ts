import type { Day } from "../days.ts";
import { ATTESTED_STATUS, type Status } from "../statuses.ts";
import { EMPTY_SET, justStatus, NOTHING, setOf, type StatusSet } from "../status-set.ts";
import { attests } from "./certain-order.ts";
import { isHeld } from "./fold.ts";
import { middleLineOf, movesAt } from "./middle-line.ts";
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

/** Something that holds from `from` up to, not including, `until`; infinite where open. */
interface Span<T> {
  readonly from: Day;
  readonly until: Day;
  readonly what: T;
}

/**
 * What the records of one person, in any order, say about every day there is (DOMAIN.md 5): gapless, in order, and no two
 * neighbours alike. Give it the records of one instant (`knownAt`).
 *
 * @param notBefore the person's earliest day of birth, or the store's first day: before it nothing is possible (DOMAIN.md 3.2)
 */
export function stretches(records: readonly HistoryRecord[], notBefore: Day = -Infinity): Stretch[] {
  const readings = readingsOf(records);
  const possible = possibleSpans(readings, records);
  const counted = countedSpans(readings, records);
  const edges = edgesOf([...possible, ...counted], notBefore);
  const said: Stretch[] = [];
  for (const [i, from] of edges.entries()) {
    const until = edges[i + 1] ?? Infinity;
    const isBorn = from >= notBefore;
    const set = isBorn ? unionOn(possible, from) : NOTHING;
    const count = isBorn ? (counted.find((span) => covers(span, from))?.what ?? null) : null;
    const last = said.at(-1);
    if (last?.possible === set && last.count === count) said[said.length - 1] = { ...last, until: orNull(until) };
    else said.push({ from: orNull(from), until: orNull(until), possible: set, count });
  }
  return said;
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
function possibleSpans({ firm, all }: Readings, records: readonly HistoryRecord[]): Span<StatusSet>[] {
  if (firm.length === 0) {
    const onRecord = setOf([ATTESTED_STATUS, ...records.map(({ status }) => status)]);
    return [{ from: -Infinity, until: Infinity, what: onRecord | NOTHING }];
  }
  const different = new Map<string, Span<StatusSet>>();
  for (const reading of all) {
    for (const span of spansOf(reading)) different.set(`${span.from} ${span.until} ${span.what}`, span);
  }
  return [...different.values()];
}

function* spansOf({ told }: Reading): Generator<Span<StatusSet>> {
  yield { from: -Infinity, until: told[0]?.latest ?? Infinity, what: NOTHING };
  for (const [i, { status, earliest, latest, implies }] of told.entries()) {
    const until = told[i + 1]?.latest ?? Infinity;
    if (earliest < until) yield { from: earliest, until, what: justStatus(status) };
    const from = implies ? endOf(told[i - 1]) : Infinity;
    if (from < latest) yield { from, until: latest, what: justStatus(ATTESTED_STATUS) };
  }
  for (const { exit, entry } of movesAt(told)) {
    const day = told[exit]?.record.latest ?? 0;
    const status = told[entry]?.status;
    const mayBeOut = told.some(
      (each, i) => i >= exit && !isHeld(each.status) && each.earliest <= day && day < (told[i + 1]?.latest ?? Infinity),
    );
    if (status !== undefined && mayBeOut) yield { from: day, until: day + 1, what: justStatus(status) };
  }
}

/** From when on something else may have followed a record; since ever where there is no record. */
function endOf(told: Reading["told"][number] | undefined): Day {
  if (!told) return -Infinity;
  return attests(told.record) ? Math.max(told.earliest, told.record.latest + 1) : told.earliest;
}

/** When the middle line counts each status: each firm record until the next one begins (DOMAIN.md 5.7). */
function countedSpans(readings: Readings, records: readonly HistoryRecord[]): Span<Status>[] {
  const spans: Span<Status>[] = [];
  let until: Day = Infinity;
  for (const { from, status } of middleLineOf(readings, records).toReversed()) {
    if (from < until) spans.push({ from, until, what: status });
    until = Math.min(until, from);
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

/** Every day on which something begins or ends, in order, from `-Infinity` on. */
function edgesOf(spans: readonly Span<unknown>[], notBefore: Day): Day[] {
  const edges = new Set<Day>([-Infinity, notBefore]);
  for (const { from, until } of spans) edges.add(from).add(until);
  edges.delete(Infinity);
  return [...edges].sort((a, b) => a - b);
}

function orNull(day: Day): Day | null {
  return Number.isFinite(day) ? day : null;
}
