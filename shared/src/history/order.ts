import { STATUS_TRAITS } from "../statuses.ts";
import type { HistoryRecord } from "./record.ts";

/**
 * The records of one person in the order in which they happened (DOMAIN.md 5.1): by anchor, then latest day, then an open
 * start before a known one; records of one exact day alternate; everything else keeps the order of recording. A death that
 * may have come after another record did, since nothing follows it (DOMAIN.md 2).
 */
export function inOrder<R extends HistoryRecord>(records: readonly R[]): R[] {
  const ordered = records.toSorted(byPlace);
  for (let start = 0, end = 0; start < ordered.length; start = end) {
    end = endOfTie(ordered, start);
    if (end - start === 1) continue;
    const tied = ordered.slice(start, end);
    if (tied.every(isOneDay))
      ordered.splice(start, tied.length, ...alternating(tied, isHeldAfter(ordered.slice(0, start))));
  }
  return ordered.some(isFinal) ? deathsLast(ordered) : ordered;
}

/** "Died between January and April" and "detained on 11 January" can only be told in one order. */
function deathsLast<R extends HistoryRecord>(ordered: readonly R[]): R[] {
  const placed = [...ordered];
  for (const death of ordered.filter(isFinal)) {
    if (isOneDay(death)) continue;
    const place = placed.indexOf(death);
    const last = placed.findLastIndex((record) => !isFinal(record) && record.anchor <= death.latest);
    if (last < place) continue;
    placed.splice(place, 1);
    placed.splice(last, 0, death);
  }
  return placed;
}

function isFinal({ status }: HistoryRecord): boolean {
  return STATUS_TRAITS[status].final;
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

function isOneDay({ earliest, latest }: HistoryRecord): boolean {
  return earliest === latest;
}

/** Where the records end that neither anchor nor latest day nor the kind of start tells apart from the one at `start`. */
function endOfTie(sorted: readonly HistoryRecord[], start: number): number {
  const first = sorted[start];
  let end = start + 1;
  while (sorted[end] && sorted[end]?.latest === first?.latest && sorted[end]?.earliest === first?.earliest) end += 1;
  return end;
}

function byPlace(a: HistoryRecord, b: HistoryRecord): number {
  return a.anchor - b.anchor || a.latest - b.latest || Number(a.earliest !== null) - Number(b.earliest !== null);
}

function byHour(a: HistoryRecord, b: HistoryRecord): number {
  return (a.minuteOfDay ?? 0) - (b.minuteOfDay ?? 0);
}
