import type { Day } from "../dates/days.ts";
import type { Status } from "../statuses/statuses.ts";
import {
  alternating,
  attests,
  comesBefore,
  firstDay,
  isCustody,
  isDeath,
  isEntry,
  isExactly,
} from "./certain-order.ts";
import { BEFORE_ALL, impliesCustody, isHeld, isIdle, isUnreported, type Standing, tell } from "./fold.ts";
import type { HistoryRecord } from "./record.ts";

/** A record as one reading tells it. */
export interface Told<R extends HistoryRecord = HistoryRecord> {
  readonly record: R;
  /** The status before and after it. */
  readonly before: Status | null;
  readonly status: Status;
  /** When it can have begun in this order (DOMAIN.md 5.4); `-Infinity` where there is no first day. */
  readonly earliest: Day;
  readonly latest: Day;
  /** It is an exit that finds nobody in custody: custody is possible before it (DOMAIN.md 5.5). */
  readonly implies: boolean;
}

/** One order in which records may have happened, consistent with all that the sources say (DOMAIN.md 5.2). */
export interface Reading<R extends HistoryRecord = HistoryRecord> {
  readonly told: readonly Told<R>[];
  readonly unreported: number;
}

/** Every reading of a history. */
export interface Readings<R extends HistoryRecord = HistoryRecord> {
  /** Those of the firm records alone: none where they contradict each other. */
  readonly firm: readonly Reading<R>[];
  /** Those of every choice of the open records that happened, the firm ones alone among them. */
  readonly all: readonly Reading<R>[];
  /** There are more orders than are read: whatever is on record is possible, and that is no contradiction. */
  readonly tooMany: boolean;
}

/** All choices of open records together (DOMAIN.md 5.2). */
const MOST_ORDERS = 5_040;

/** Reads the records of one person, in any order, as they were known at one instant (`knownAt`). */
export function readingsOf<R extends HistoryRecord>(records: readonly R[]): Readings<R> {
  // Nearly everybody: nothing to choose, and nothing to enumerate.
  if (records.every(({ firm }) => firm)) {
    const sorted = isOneOrder(records) ? records : bySaidDay(records);
    if (isOneOrder(sorted)) {
      const only = toldStraight(sorted);
      return { firm: only, all: only, tooMany: false };
    }
  }
  const open = records.filter(({ firm }) => !firm);
  if (2 ** open.length > MOST_ORDERS) return { firm: [], all: [], tooMany: true };
  const firm = records.filter(({ firm: isFirm }) => isFirm);
  const all: Reading<R>[] = [];
  let counted = 0;
  let ofFirm: readonly Reading<R>[] = [];
  for (let choice = 0; choice < 2 ** open.length; choice += 1) {
    const happened = [...firm, ...open.filter((_, i) => (choice & (1 << i)) !== 0)];
    const orders = ordersOf(happened, MOST_ORDERS - counted + 1);
    counted += orders.length;
    if (counted > MOST_ORDERS) return { firm: [], all: [], tooMany: true };
    const kept = fewestIdle(orders).map(finished);
    if (choice === 0) ofFirm = kept;
    all.push(...kept);
  }
  return { firm: ofFirm, all, tooMany: false };
}

function fewestIdle<R extends HistoryRecord>(orders: readonly Path<R>[]): readonly Path<R>[] {
  const fewest = orders.reduce((least, { idleExits }) => Math.min(least, idleExits), Infinity);
  return orders.filter(({ idleExits }) => idleExits === fewest);
}

/** The one order that is possible, if there is one: nothing that is only a way to find it decides anything. */
function bySaidDay<R extends HistoryRecord>(records: readonly R[]): R[] {
  const place = (record: R) => (attests(record) ? 1 : isExactly(record, record.latest) ? 2 : 0);
  return records.toSorted(
    (a, b) =>
      Number(isDeath(a)) - Number(isDeath(b)) ||
      a.latest - b.latest ||
      place(a) - place(b) ||
      Number(isEntry(b)) - Number(isEntry(a)) ||
      (a.minuteOfDay ?? 0) - (b.minuteOfDay ?? 0),
  );
}

/** Whether each certainly comes before all that follow. */
function isOneOrder(sorted: readonly HistoryRecord[]): boolean {
  return sorted.every((record, i) => {
    for (let j = i + 1; j < sorted.length; j += 1) {
      const later = sorted[j];
      if (later && !comesBefore(record, later)) return false;
    }
    return true;
  });
}

/** The one reading of records that are in the only order; none where no day can end it. */
function toldStraight<R extends HistoryRecord>(sorted: readonly R[]): Reading<R>[] {
  let path: Path<R> = UNTOLD;
  for (const record of sorted) {
    const earliest = Math.max(path.earliest, earliestAfter(path.told, record));
    if (earliest > record.latest) return [];
    path = tellNext(path, record, earliest);
  }
  return [finished(path)];
}

/** An order that is being told, from its first record on. */
interface Path<R extends HistoryRecord> {
  readonly told: readonly Told<R>[];
  readonly standing: Standing;
  readonly earliest: Day;
  readonly lastCustody: R | null;
  readonly idleExits: number;
  readonly unreported: number;
}

const UNTOLD: Path<never> = {
  told: [],
  standing: BEFORE_ALL,
  earliest: -Infinity,
  lastCustody: null,
  idleExits: 0,
  unreported: 0,
};

/**
 * Every order of these records that some choice of days allows, up to `most` of them. Depth first; an order that no day can
 * end is left as soon as that shows.
 */
function ordersOf<R extends HistoryRecord>(records: readonly R[], most: number): Path<R>[] {
  const partners = alternating(records);
  const orders: Path<R>[] = [];
  const walk = (path: Path<R>, left: readonly R[]): void => {
    if (left.length === 0) orders.push(path);
    for (const next of left) {
      if (orders.length >= most) return;
      if (left.some((other) => other !== next && comesBefore(other, next))) continue;
      const others = left.filter((other) => other !== next);
      const earliest = Math.max(path.earliest, earliestAfter(path.told, next));
      if (earliest > lastDayOf(next, others)) continue;
      const partner = partners.get(next);
      const changes = isCustody(next) !== isHeld(path.standing.status);
      if (partner !== undefined && others.includes(partner) && !changes) continue;
      const idleExits = path.idleExits + Number(isIdle(next, path.standing.status, others.some(isArrest)));
      walk({ ...tellNext(path, next, earliest), idleExits }, others);
    }
  };
  walk(UNTOLD, records);
  return orders;
}

function isArrest(record: HistoryRecord): boolean {
  return isCustody(record) && !attests(record);
}

/** The last day on which `next` can be told, so that the others can follow (DOMAIN.md 5.4). */
function lastDayOf(next: HistoryRecord, others: readonly HistoryRecord[]): Day {
  return others.reduce((last, { latest }) => Math.min(last, latest), next.latest);
}

/** What follows an attestation of a day comes after that day, unless it is dated that very day or attests it too. */
function earliestAfter(told: readonly Told[], next: HistoryRecord): Day {
  let earliest = firstDay(next);
  for (const { record } of told) {
    if (!attests(record)) continue;
    const sameDay = isExactly(next, record.latest) || (attests(next) && next.latest === record.latest);
    earliest = Math.max(earliest, sameDay ? record.latest : record.latest + 1);
  }
  return earliest;
}

function tellNext<R extends HistoryRecord>(path: Path<R>, record: R, earliest: Day): Path<R> {
  const before = path.standing.status;
  const standing = tell(path.standing, record);
  const status = standing.status ?? record.status;
  const told = { record, before, status, earliest, latest: record.latest, implies: impliesCustody(record, before) };
  return {
    told: [...path.told, told],
    standing,
    earliest,
    lastCustody: isArrest(record) ? record : path.lastCustody,
    idleExits: path.idleExits,
    unreported: path.unreported + Number(isUnreported(record, before, path.lastCustody)),
  };
}

/** A record starts no later than the last day of each that follows it. */
function finished<R extends HistoryRecord>({ told, unreported }: Path<R>): Reading<R> {
  const tightened = [...told];
  for (let i = told.length - 2; i >= 0; i -= 1) {
    const [each, next] = [tightened[i], tightened[i + 1]];
    if (each && next && next.latest < each.latest) tightened[i] = { ...each, latest: next.latest };
  }
  return { told: tightened, unreported };
}
