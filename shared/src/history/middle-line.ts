import type { Day } from "../dates/days.ts";
import { type Status, STATUS_TRAITS } from "../statuses/statuses.ts";
import { isCustody, isEntry, isExact } from "./certain-order.ts";
import { BEFORE_ALL, isHeld, tell } from "./fold.ts";
import { type Reading, type Readings, readingsOf, type Told } from "./readings.ts";
import type { HistoryRecord } from "./record.ts";

/** A firm record on the middle line (DOMAIN.md 5.7). */
export interface Counted<R extends HistoryRecord = HistoryRecord> {
  readonly record: R;
  /** The status that is counted from then on. */
  readonly status: Status;
  /** The day on which the middle line lets it begin. */
  readonly from: Day;
  /** When it can have begun in this reading. */
  readonly earliest: Day;
  readonly latest: Day;
}

/** What the middle line tells of one person's records, in any order, known at one instant: the firm ones, in order. */
export function middleLine<R extends HistoryRecord>(records: readonly R[]): Counted<R>[] {
  return middleLineOf(readingsOf(records), records);
}

/** `middleLine` where the readings are known. */
export function middleLineOf<R extends HistoryRecord>({ firm }: Readings<R>, records: readonly R[]): Counted<R>[] {
  const [first, ...others] = firm;
  if (!first) return unread(records.filter((record) => record.firm));
  if (others.length === 0) return counted(first);
  const keys = keysOf(first.told.map(({ record }) => record));
  return counted(others.reduce((best, each) => (isPreferred(each, best, keys) ? each : best), first));
}

/** The record that the status counted on `day` rests on: the last one told that says it. */
export function countedRecord<R extends HistoryRecord>(records: readonly R[], day: Day): R | undefined {
  const begun = middleLine(records).filter(({ from }) => from <= day);
  const status = begun.at(-1)?.status;
  return begun.findLast(({ record }) => record.status === status)?.record ?? begun.at(-1)?.record;
}

/**
 * All records in the order in which a page tells them: the firm ones as the middle line does, each open one before the first
 * firm one that was said to begin later.
 */
export function inOrder<R extends HistoryRecord>(records: readonly R[]): R[] {
  const ordered = middleLine(records).map(({ record }) => record);
  const open = records.filter(({ firm }) => !firm).toSorted((a, b) => a.anchor - b.anchor || a.latest - b.latest);
  for (const record of open) {
    const next = ordered.findIndex(({ anchor }) => anchor > record.anchor);
    ordered.splice(next < 0 ? ordered.length : next, 0, record);
  }
  return ordered;
}

/** What decides between two orders at the first place where they differ: the smaller one, compared from the left. */
type Key = readonly number[];
type Keys = ReadonlyMap<HistoryRecord, Key>;

function keysOf(records: readonly HistoryRecord[]): Keys {
  const exits = new Map(records.flatMap((record) => (record.stay && !isEntry(record) ? [[record.stay, record]] : [])));
  return new Map(
    records.map((record) => {
      const exit = record.stay === null ? undefined : exits.get(record.stay);
      return [
        record,
        [
          Number(!isCustody(record)),
          record.anchor,
          record.latest,
          STATUS_TRAITS[record.status].severity,
          record.minuteOfDay ?? Infinity,
          Number(record.stay === null),
          exit?.anchor ?? Infinity,
          exit?.latest ?? Infinity,
          exit ? STATUS_TRAITS[exit.status].severity : Infinity,
        ],
      ];
    }),
  );
}

function isPreferred(reading: Reading, to: Reading, keys: Keys): boolean {
  if (reading.unreported !== to.unreported) return reading.unreported < to.unreported;
  for (const [i, { record }] of reading.told.entries()) {
    const other = to.told[i]?.record;
    const difference = other && other !== record ? compare(keys.get(record) ?? [], keys.get(other) ?? []) : 0;
    if (difference !== 0) return difference < 0;
  }
  return false;
}

function compare(a: Key, b: Key): number {
  for (const [i, value] of a.entries()) {
    const other = b[i] ?? value;
    if (value !== other) return value - other;
  }
  return 0;
}

/**
 * Each record on its anchor, clipped into its range and no later than the next one; a move leaves no night between. That it
 * starts by the end of its range follows: each that comes after starts by the end of its own.
 */
function counted<R extends HistoryRecord>({ told }: Reading<R>): Counted<R>[] {
  const moves = movesAt(told);
  let from: Day = Infinity;
  const backwards = told.toReversed().map(({ record, status, earliest, latest }, back) => {
    const i = told.length - 1 - back;
    const move = isHeld(status) ? undefined : moves.find(({ exit, entry }) => exit <= i && i < entry);
    from = Math.min(Math.max(record.anchor, earliest), from);
    return { record, status: (move && told[move.entry]?.status) ?? status, from, earliest, latest };
  });
  return backwards.toReversed();
}

interface Move {
  readonly exit: number;
  readonly entry: number;
}

/**
 * Moves between registers (DOMAIN.md 5.3): places of an exit that ended the custody and of the entry of another stay on the
 * next day, both exact and firm.
 */
export function movesAt(told: readonly Told[]): readonly Move[] {
  if (told.every(({ record }) => record.stay === null)) return [];
  return told.flatMap(({ record, before, status }, exit) => {
    const ends = record.firm && record.stay !== null && !isEntry(record) && isExact(record);
    if (!ends || !isHeld(before) || isHeld(status)) return [];
    const entry = told.findIndex(
      ({ record: other }) => other.firm && isEntry(other) && isExact(other) && other.latest === record.latest + 1,
    );
    return entry < 0 ? [] : [{ exit, entry }];
  });
}

/** Records that allow no order are counted by what they say alone, the anchor first (DOMAIN.md 5.2). */
function unread<R extends HistoryRecord>(records: readonly R[]): Counted<R>[] {
  const keys = keysOf(records);
  const ordered = records.toSorted((a, b) => a.anchor - b.anchor || compare(keys.get(a) ?? [], keys.get(b) ?? []));
  let standing = BEFORE_ALL;
  return ordered.map((record) => {
    standing = tell(standing, record);
    const { anchor, earliest, latest } = record;
    return { record, status: standing.status ?? record.status, from: anchor, earliest: earliest ?? -Infinity, latest };
  });
}
