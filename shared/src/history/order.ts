import { STATUS_TRAITS } from "../statuses.ts";
import { anchorOf, type HistoryRecord } from "./record.ts";

/**
 * The records of one person in the order in which they happened (domain.md 3.5): by anchor, then latest day, then an open
 * start before a known one; records of one exact day alternate; everything else keeps the order of recording.
 */
export function inOrder<R extends HistoryRecord>(records: readonly R[]): R[] {
  const sorted = records.toSorted(byPlace);
  const placed: R[] = [];
  for (let start = 0; start < sorted.length;) {
    const tied = tiedFrom(sorted, start);
    const oneDay = tied.every((record) => record.earliest === record.latest);
    placed.push(...(tied.length > 1 && oneDay ? alternating(tied, isHeldAfter(placed)) : tied));
    start += tied.length;
  }
  return placed;
}

/**
 * The records of one day: each next one turns held into not held, or back, where any does. Out and in again ends in; in and
 * out ends out. A known hour is never overtaken by another known hour.
 */
function alternating<R extends HistoryRecord>(day: readonly R[], heldBefore: boolean): R[] {
  const timed = day.filter((record) => record.minuteOfDay !== null).sort(byHour);
  const untimed = day.filter((record) => record.minuteOfDay === null);
  const placed: R[] = [];
  let held = heldBefore;
  while (placed.length < day.length) {
    const candidates = [...timed.slice(0, 1), ...untimed];
    const next = candidates.find((record) => isHeld(record) !== held) ?? candidates[0];
    if (next === undefined) break;
    const among = next === timed[0] ? timed : untimed;
    among.splice(among.indexOf(next), 1);
    placed.push(next);
    if (next.firm) held = isHeld(next);
  }
  return placed;
}

function isHeld(record: HistoryRecord): boolean {
  return STATUS_TRAITS[record.status].deprivedOfLiberty;
}

function isHeldAfter(placed: readonly HistoryRecord[]): boolean {
  const last = placed.findLast((record) => record.firm);
  return last !== undefined && isHeld(last);
}

/** The records from `start` on that anchor, latest day and kind of start do not tell apart. */
function tiedFrom<R extends HistoryRecord>(sorted: readonly R[], start: number): R[] {
  const first = sorted[start];
  let end = start + 1;
  while (
    first &&
    end < sorted.length &&
    sorted[end]?.earliest === first.earliest &&
    sorted[end]?.latest === first.latest
  ) {
    end += 1;
  }
  return sorted.slice(start, end);
}

function byPlace(a: HistoryRecord, b: HistoryRecord): number {
  return (
    anchorOf(a) - anchorOf(b) ||
    a.latest - b.latest ||
    Number(a.earliest !== null) - Number(b.earliest !== null) ||
    a.sequence - b.sequence
  );
}

function byHour(a: HistoryRecord, b: HistoryRecord): number {
  return (a.minuteOfDay ?? 0) - (b.minuteOfDay ?? 0) || a.sequence - b.sequence;
}
