import type { Day } from "../dates/days.ts";
import { EMPTY_SET, justStatus, NOTHING, setOf, type StatusSet } from "../statuses/status-set.ts";
import { ATTESTED_STATUS, type Status, STATUS_TRAITS } from "../statuses/statuses.ts";
import {
  bySeverity,
  choicesOf,
  isAtLiberty,
  isCustody,
  isEntry,
  isExact,
  isFinal,
  isStatement,
  isStayExit,
  measuresOf,
  readingsOf,
  tell,
  type Telling,
  tryDays,
} from "./oracle-readings.ts";
import type { HistoryRecord } from "./record.ts";

/** What the oracle says of one day. */
export interface OracleDay {
  readonly possible: StatusSet;
  readonly count: Status | null;
}

/**
 * The brute-force oracle that the tests hold against `stretches` and the census. It is written from DOMAIN.md 5 alone, and
 * shares no ordering, range or fold with what it checks: it tries every choice of open records, every order of each choice,
 * every day for each record of an order, and looks who is where at midnight. Slow, and for five or six records at most: it
 * does not know that a person of more than 5,040 orders is answered as in a conflict (DOMAIN.md 5.2).
 *
 * `records` are those known at one instant, in any order. An open start is tried from the first day that anything speaks of
 * on: nothing is asked about the days before, and whatever began on one of them has begun by that day.
 */
export function oracle(
  records: readonly HistoryRecord[],
  first: Day,
  last: Day,
  notBefore: Day = -Infinity,
): OracleDay[] {
  const start = Math.min(first, ...records.map(({ earliest, latest }) => earliest ?? latest));
  const length = last - start + 1;
  const firm = records.filter((record) => record.firm);
  const possible = Array.from({ length }, () => EMPTY_SET);
  let counted: Night[];
  if (isConflict(records)) {
    possible.fill(setOf([ATTESTED_STATUS, ...records.map(({ status }) => status)]) | NOTHING);
    const { records: order, left } = tell(firm.toSorted(byAnchorFirst(firm)));
    counted = left.map((status, place) => ({ from: order[place]?.anchor ?? start, status }));
  } else {
    for (const choice of choicesOf(records)) {
      for (const reading of readingsOf(choice, start)) markPossible(reading, start, possible);
    }
    counted = middleLine(middleReading(firm, start), start);
  }
  return possible.slice(first - start).map((set, i) => {
    if (first + i < notBefore) return { possible: NOTHING, count: null };
    return { possible: set, count: counted.findLast(({ from }) => from <= first + i)?.status ?? null };
  });
}

/** Whether the firm records alone leave no order (DOMAIN.md 5.2). */
export function isConflict(records: readonly HistoryRecord[]): boolean {
  const firm = records.filter((record) => record.firm);
  return readingsOf(firm, Math.min(...firm.map(({ earliest, latest }) => earliest ?? latest))).length === 0;
}

/** Adds what a reading says of each day from `start` on. */
function markPossible(reading: Telling, start: Day, possible: StatusSet[]): void {
  const { records, left } = reading;
  const mark = (from: Day, until: Day, set: StatusSet) => {
    for (let day = Math.max(from, start); day < Math.min(until, start + possible.length); day += 1) {
      possible[day - start] = (possible[day - start] ?? EMPTY_SET) | set;
    }
  };
  tryDays(records, start, (place, from, until) => {
    const [record, status, moved] = [records[place], left[place], moveAt(reading, place)];
    mark(from, until, status === undefined ? NOTHING : justStatus(status));
    if (impliesCustody(reading, place + 1)) {
      mark(record?.attested ? Math.max(from, record.latest + 1) : from, until, justStatus(ATTESTED_STATUS));
    }
    if (moved) mark(Math.max(from, moved.night), Math.min(until, moved.night + 1), justStatus(moved.status));
  });
}

/** An exit that finds nobody in custody, nor under measures that it could lift, comes from a custody that nobody told. */
function impliesCustody({ records, found }: Telling, place: number): boolean {
  const status = records[place]?.status;
  const before = found[place] ?? null;
  if (status === undefined || !STATUS_TRAITS[status].leavesCustody || isCustody(before)) return false;
  return isFinal(status) || measuresOf(before) <= measuresOf(status);
}

/**
 * Out of one register one day, which ended the custody, and into another the next: the night between was spent on the way,
 * with the status of the entry, unless what was told last by then says custody anyhow.
 */
function moveAt({ records, found, left }: Telling, place: number): { night: Day; status: Status } | undefined {
  if (isCustody(left[place] ?? null)) return undefined;
  const exact = (record: HistoryRecord) => isExact(record) && record.firm;
  const exits = records.filter((record, at) => {
    return (
      at <= place && isStayExit(record) && exact(record) && isCustody(found[at] ?? null) && !isCustody(left[at] ?? null)
    );
  });
  const entries = records.slice(place + 1).filter((record) => isEntry(record) && exact(record));
  return exits
    .flatMap((exit) => entries.filter(({ latest, stay }) => latest === exit.latest + 1 && stay !== exit.stay))
    .map(({ latest, status }) => ({ night: latest - 1, status }))
    .at(0);
}

/* --------------------------------------------------------------------------------------------- The middle line (5.7) */

/** What counts from the night of a day on, until the next one. */
interface Night {
  readonly from: Day;
  readonly status: Status;
}

/** The reading of the firm records with the fewest unreported facts; where equal, the first difference decides. */
function middleReading(firm: readonly HistoryRecord[], start: Day): Telling {
  const difference = inTurn(byCustody, byAnchor, byLatest, byStatus, byHour, byStay(firm));
  const [middle = tell([])] = readingsOf(firm, start).sort((a, b) => {
    const differences = a.records.map((record, place) => difference(record, b.records[place] ?? record));
    return unreportedFacts(a) - unreportedFacts(b) || (differences.find((one) => one !== 0) ?? 0);
  });
  return middle;
}

function unreportedFacts({ records, found }: Telling): number {
  return records.filter(({ status, attested, anchor }, place) => {
    const before = found[place] ?? null;
    if (attested) return isCustody(status) && isAtLiberty(before);
    const told = records.slice(0, place).findLast((record) => isCustody(record.status) && !record.attested);
    return isCustody(status) && status === before && !(told && Math.abs(anchor - told.anchor) <= 30);
  }).length;
}

/** Each record as near to its anchor as any choice of days for this order lets it be; once the next counts, it does not. */
function middleLine(reading: Telling, start: Day): Night[] {
  const days = reading.left.map((): Day[] => []);
  tryDays(reading.records, start, (place, from) => days[place]?.push(from));
  return reading.records.map(({ anchor, status }, place) => {
    const own = days[place] ?? [];
    const from = Math.min(Math.max(anchor, Math.min(...own)), Math.max(...own));
    const moved = moveAt(reading, place);
    return { from, status: moved?.night === from ? moved.status : (reading.left[place] ?? status) };
  });
}

type Comparison = (a: HistoryRecord, b: HistoryRecord) => number;

const byCustody: Comparison = (a, b) => Number(isCustody(b.status)) - Number(isCustody(a.status));
const byAnchor: Comparison = (a, b) => a.anchor - b.anchor;
const byLatest: Comparison = (a, b) => a.latest - b.latest;
const byStatus: Comparison = (a, b) => bySeverity(a.status, b.status);
const byHour: Comparison = (a, b) => (a.minuteOfDay ?? 1440) - (b.minuteOfDay ?? 1440);

/** A stay's record before a statement; then the stay whose exit comes first, the one without an exit last. */
function byStay(records: readonly HistoryRecord[]): Comparison {
  const byExit = inTurn(byAnchor, byLatest, byStatus);
  const exitOf = ({ stay }: HistoryRecord) =>
    records.filter((record) => isStayExit(record) && record.stay === stay).sort(byExit)[0];
  return (a, b) => {
    if (isStatement(a) || isStatement(b)) return Number(isStatement(a)) - Number(isStatement(b));
    const [exitOfA, exitOfB] = [exitOf(a), exitOf(b)];
    if (!exitOfA || !exitOfB) return Number(!exitOfA) - Number(!exitOfB);
    return byExit(exitOfA, exitOfB);
  };
}

function byAnchorFirst(records: readonly HistoryRecord[]): Comparison {
  return inTurn(byAnchor, byCustody, byLatest, byStatus, byHour, byStay(records));
}

function inTurn(...comparisons: readonly Comparison[]): Comparison {
  return (a, b) => comparisons.map((compare) => compare(a, b)).find((one) => one !== 0) ?? 0;
}
