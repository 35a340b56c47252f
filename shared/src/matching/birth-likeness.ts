import { type Day, formatDay } from "../dates/days.ts";
import type { DaySpan } from "./match-subject.ts";

/** Days are compared digit by digit, many thousand times the same ones. */
const written = new Map<Day, string>();

function write(day: Day): string {
  let iso = written.get(day);
  if (iso === undefined) {
    iso = formatDay(day);
    written.set(day, iso);
  }
  return iso;
}

/** How two dates of birth agree. */
export type BirthLikeness = "same" | "overlap" | "near" | "other";

/** An age in years, taken on an unknown day, leaves a year of doubt on either side. */
const MOST_GAP = 366;
const LONGEST_YEAR = 366;

/** How two dates of birth agree; null where one of them is not known. */
export function birthLikeness(one: DaySpan | null, other: DaySpan | null): BirthLikeness | null {
  const [a, b] = [closed(one), closed(other)];
  if (!a || !b) return null;
  if (a.earliest <= b.latest && b.earliest <= a.latest) return isDay(a) && isDay(b) ? "same" : "overlap";
  if (isDay(a) && isDay(b)) return isSlip(write(a.earliest), write(b.earliest)) ? "near" : "other";
  const gap = Math.max(a.earliest - b.latest, b.earliest - a.latest);
  if (gap <= MOST_GAP) return "near";
  if (!isWithinYear(a) || !isWithinYear(b)) return "other";
  return isOneDigit(yearOf(a), yearOf(b)) ? "near" : "other";
}

interface ClosedSpan {
  readonly earliest: number;
  readonly latest: number;
}

function closed(span: DaySpan | null): ClosedSpan | null {
  if (span === null || span.earliest === null || span.latest === null) return null;
  return { earliest: span.earliest, latest: span.latest };
}

function isDay({ earliest, latest }: ClosedSpan): boolean {
  return earliest === latest;
}

function isWithinYear({ earliest, latest }: ClosedSpan): boolean {
  return latest - earliest <= LONGEST_YEAR;
}

function yearOf({ earliest, latest }: ClosedSpan): string {
  return write(Math.floor((earliest + latest) / 2)).slice(0, 4);
}

/** One digit wrong, or day and month the other way round. */
function isSlip(a: string, b: string): boolean {
  const [year, month, day] = b.split("-");
  return isOneDigit(a, b) || a === `${year}-${day}-${month}`;
}

function isOneDigit(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let different = 0;
  for (let i = 0; i < a.length; i += 1) if (a.charCodeAt(i) !== b.charCodeAt(i)) different += 1;
  return different === 1;
}
