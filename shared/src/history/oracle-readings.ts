import type { Day } from "../dates/days.ts";
import { type Status, STATUS_TRAITS } from "../statuses/statuses.ts";
import type { HistoryRecord } from "./record.ts";

/* The orders of the brute-force oracle: from DOMAIN.md 5 alone, and shared with nothing that the oracle checks. */

/** Records told one after another, with the status that each found and the one that it left (DOMAIN.md 5.3). */
export interface Telling {
  readonly records: readonly HistoryRecord[];
  readonly found: readonly (Status | null)[];
  readonly left: readonly Status[];
}

export const isCustody = (status: Status | null) => status !== null && STATUS_TRAITS[status].deprivedOfLiberty;
export const isFinal = (status: Status | null) => status !== null && STATUS_TRAITS[status].final;
export const isAtLiberty = (status: Status | null) => status !== null && !isCustody(status) && !isFinal(status);

/** How many measures somebody is under, from liberty up; whoever is on no record is under none. */
export function measuresOf(status: Status | null): number {
  return status === null || !STATUS_TRAITS[status].restricted ? -Infinity : -STATUS_TRAITS[status].severity;
}

export const isExact = ({ earliest, latest }: HistoryRecord) => earliest === latest;
export const isStatement = ({ stay, attested, status }: HistoryRecord) => stay === null || attested || isFinal(status);
export const isEntry = (record: HistoryRecord) => !isStatement(record) && isCustody(record.status);
export const isStayExit = (record: HistoryRecord) => !isStatement(record) && !isCustody(record.status);

/* ------------------------------------------------------------------------------------------ What is before what (5.1) */

/** Whether `a` certainly comes before `b`, whatever else is on record; a death comes last, an attested one too. */
function isBefore(a: HistoryRecord, b: HistoryRecord): boolean {
  if (b.earliest !== null && a.latest < b.earliest) return true;
  if (isFinal(a.status) !== isFinal(b.status)) return isFinal(b.status);
  if (isEntry(a) && isStayExit(b) && a.stay === b.stay) return true;
  if (a.attested && isExact(b) && b.latest === a.latest) return true;
  if (b.attested && a.latest <= b.latest) return a.latest < b.latest || (!isExact(a) && !a.attested);
  return isEarlierThatDay(a, b);
}

/** Hours say nothing about the two ends of one stay. */
function isEarlierThatDay(a: HistoryRecord, b: HistoryRecord): boolean {
  if (a.minuteOfDay === null || b.minuteOfDay === null || !isExact(a) || !isExact(b) || a.latest !== b.latest)
    return false;
  if (isStayExit(a) && isEntry(b) && a.stay === b.stay) return false;
  return a.minuteOfDay < b.minuteOfDay;
}

/** Every order that `isBefore` leaves. */
function* ordersOf(records: readonly HistoryRecord[]): Generator<readonly HistoryRecord[]> {
  if (records.length === 0) yield [];
  for (const head of records) {
    const rest = records.filter((record) => record !== head);
    if (rest.some((record) => isBefore(record, head))) continue;
    for (const tail of ordersOf(rest)) yield [head, ...tail];
  }
}

/** Where one day has just an arrest and a release, both told without an hour, they alternate. */
function alternates({ records, found }: Telling): boolean {
  return records.every((record, place) => {
    const thatDay = records.filter((other) => isExact(other) && other.latest === record.latest);
    if (!isExact(record) || thatDay.length !== 2 || thatDay[0] !== record) return true;
    const plain = thatDay.every((other) => isStatement(other) && other.minuteOfDay === null);
    const arrests = thatDay.filter(({ status }) => isCustody(status)).length;
    const releases = thatDay.filter(({ status }) => isAtLiberty(status)).length;
    if (!plain || arrests !== 1 || releases !== 1) return true;
    return isCustody(record.status) !== isCustody(found[place] ?? null);
  });
}

/* ----------------------------------------------------------------------------------------------- Readings (5.2, 5.3) */

/** Every choice of which open records happened, beside all firm ones. */
export function choicesOf(records: readonly HistoryRecord[]): HistoryRecord[][] {
  return records.reduce<HistoryRecord[][]>(
    (choices, record) =>
      choices.flatMap((choice) => (record.firm ? [[...choice, record]] : [choice, [...choice, record]])),
    [[]],
  );
}

/** The orders that some choice of days allows, with the fewest idle exits. */
export function readingsOf(records: readonly HistoryRecord[], start: Day): Telling[] {
  let fewest = Infinity;
  let readings: Telling[] = [];
  for (const order of ordersOf(records)) {
    const telling = tell(order);
    const idle = idleExits(telling);
    if (idle > fewest || !alternates(telling) || !tryDays(order, start)) continue;
    if (idle < fewest) readings = [];
    fewest = idle;
    readings.push(telling);
  }
  return readings;
}

export function tell(records: readonly HistoryRecord[]): Telling {
  const running = new Map<string, Status>();
  const found: (Status | null)[] = [];
  const left: Status[] = [];
  let status: Status | null = null;
  for (const record of records) {
    found.push(status);
    status = record.status;
    if (isStatement(record)) {
      for (const stay of running.keys()) running.set(stay, status);
      if (!isCustody(status)) running.clear();
    } else if (record.stay !== null && isEntry(record)) {
      running.set(record.stay, status);
    } else if (record.stay !== null) {
      running.delete(record.stay);
      status = [...running.values()].sort(bySeverity)[0] ?? status;
    }
    left.push(status);
  }
  return { records, found, left };
}

export const bySeverity = (a: Status, b: Status) => STATUS_TRAITS[a].severity - STATUS_TRAITS[b].severity;

function idleExits({ records, found }: Telling): number {
  const tellsOfCustody = records.some(({ status, attested }) => isCustody(status) && !attested);
  return records.filter(({ status }, place) => {
    const before = found[place] ?? null;
    if (isFinal(status)) return !isCustody(before);
    if (!isAtLiberty(status)) return false;
    return place === 0 ? tellsOfCustody : isAtLiberty(before) && measuresOf(before) < measuresOf(status);
  }).length;
}

/* ------------------------------------------------------------------------------------------------- Days (5.4 to 5.6) */

type OnStep = (place: number, from: Day, until: Day) => void;

/**
 * Tries every day for every record of an order, and says whether any choice of days fits. `onStep` hears of every record
 * (-1: of nothing on record yet) that some choice begins on `from`, with the longest that it may stand until the next begins.
 */
export function tryDays(order: readonly HistoryRecord[], start: Day, onStep?: OnStep): boolean {
  const tried = new Map<string, boolean>();
  const fits = (place: number, from: Day): boolean => {
    const record = order[place + 1];
    if (record === undefined) {
      onStep?.(place, from, Infinity);
      return true;
    }
    const key = `${place} ${from}`;
    const known = tried.get(key);
    if (known !== undefined) return known;
    let until: Day | null = null;
    for (let day = Math.max(from, firstDayAfter(order, place + 1, start)); day <= record.latest; day += 1) {
      if (fits(place + 1, day)) until = day;
    }
    tried.set(key, until !== null);
    if (until !== null) onStep?.(place, from, until);
    return until !== null;
  };
  return fits(-1, start);
}

/** The first day of its own that a record may begin on, once the attestations before it in the order have been heard. */
function firstDayAfter(order: readonly HistoryRecord[], place: number, start: Day): Day {
  const record = order[place];
  const heard = order.slice(0, place).filter(({ attested }) => attested);
  const after = heard.map(({ latest }) =>
    record?.latest === latest && (isExact(record) || record.attested) ? latest : latest + 1,
  );
  return Math.max(record?.earliest ?? start, ...after);
}
