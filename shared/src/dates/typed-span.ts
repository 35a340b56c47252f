import { parseEdtf } from "./dates.ts";
import { calendarDay, daySentence, weekdayName } from "./day-sentences.ts";
import { type Day, formatDay } from "./days.ts";
import { refusedDate } from "./refused-date.ts";
import { type Part, type Point, type Reading, readPoint } from "./typed-point.ts";
import { readRelative } from "./typed-relative.ts";

/** What a phrase says, as EDTF: one date when both ends are the same text. An end may still turn out not to exist. */
export interface Span {
  readonly low: string;
  readonly high: string;
}

const BETWEEN = /^(?:entre|between) /;
const FROM = /^(?:desde|from) /;
const AND = / (?:y|e|and) /g;
const TO = / ?- ?| (?:a|al|hasta|to|until|through) |\//g;

/** Reads one date or an interval out of a phrase without its fillers; undefined when it is neither. */
export function readSpan(text: string, reading: Reading): Span | undefined {
  if (BETWEEN.test(text)) return readInterval(text.replace(BETWEEN, ""), AND, reading);
  if (FROM.test(text)) return readInterval(text.replace(FROM, ""), TO, reading);
  return readOne(text, reading) ?? readInterval(text, TO, reading);
}

export function edtfOf({ low, high }: Span): string {
  return low === high ? low : `${low}/${high}`;
}

function readOne(text: string, reading: Reading): Span | undefined {
  const relative = readRelative(text, reading.today);
  if (relative !== undefined) return spanOf(relative);
  const point = readPoint(text, reading);
  return point && resolve(point, reading);
}

function spanOf(edtf: string): Span {
  const [low = edtf, high = low] = edtf.split("/");
  return { low, high };
}

/** Tries every place where the phrase may part in two. */
function readInterval(text: string, separator: RegExp, reading: Reading): Span | undefined {
  for (const match of text.matchAll(separator)) {
    const left = text.slice(0, match.index).trim();
    const right = text.slice(match.index + match[0].length).trim();
    const span = readEnds(left, right, reading);
    if (span) return span;
  }
  return undefined;
}

function readEnds(left: string, right: string, reading: Reading): Span | undefined {
  const to = readOne(right, reading);
  if (!to) return undefined;
  const point = readRelative(left, reading.today) === undefined ? readPoint(left, reading) : undefined;
  const from = point ? resolve(inherit(point, readPoint(right, reading), to), reading) : readOne(left, reading);
  return from && { low: from.low, high: to.high };
}

/** "entre el 5 y el 6 de diciembre de 2025": the first end takes from the second what it leaves out. */
function inherit(point: Point, other: Point | undefined, resolved: Span): Point {
  if (!other || point.year !== undefined) return point;
  const month = point.month ?? (other.dayOfMonth === undefined ? undefined : other.month);
  const year = Number(resolved.high.slice(0, 4));
  // Neither end says its year: "entre el 20 de diciembre y el 5 de enero" runs over New Year.
  const overNewYear = other.year === undefined && (month ?? 0) > (other.month ?? 0);
  return { ...point, ...(month === undefined ? {} : { month }), year: overNewYear ? year - 1 : year };
}

/**
 * Fills in a year that was not said: the latest one that does not lie in the future, because the news is about what has
 * happened. Then cuts the part out of it.
 */
function resolve(point: Point, reading: Reading): Span | undefined {
  if (point.dayOfMonth !== undefined && point.month === undefined) return undefined;
  const year = point.year ?? (point.month === undefined ? undefined : latestYear(point, reading.today));
  if (year === undefined) return undefined;
  const whole = edtfOfPoint({ ...point, year });
  checkWeekday(whole, point, reading);
  return point.part ? partOf(whole, point.part) : { low: whole, high: whole };
}

/** 29 February comes back after eight years at the latest. */
const LONGEST_SEARCH = 8;

function latestYear(point: Point, today: Day): number {
  const thisYear = calendarDay(today).year;
  for (let year = thisYear; year > thisYear - LONGEST_SEARCH; year -= 1) {
    const range = parseEdtf(edtfOfPoint({ ...point, year }));
    if (typeof range !== "string" && range.earliest !== null && range.earliest <= today) return year;
  }
  return thisYear;
}

function edtfOfPoint({ year = 0, month, dayOfMonth }: Point): string {
  return [String(year).padStart(4, "0"), month, dayOfMonth]
    .filter((number) => number !== undefined)
    .map((number) => String(number).padStart(2, "0"))
    .join("-");
}

function checkWeekday(edtf: string, { weekday }: Point, reading: Reading): void {
  if (weekday === undefined) return;
  const range = parseEdtf(edtf);
  // Day 0 was a Thursday.
  if (typeof range === "string" || range.earliest === null || (range.earliest + 4) % 7 === weekday) return;
  throw refusedDate("wrong_weekday", reading.phrase, reading.locale, {
    day: daySentence(range.earliest, reading.locale),
    weekday: weekdayName(range.earliest, reading.locale),
  });
}

const LENGTH_OF_YEAR = 4;

/** Of a month: days 1 to 10, 11 to 20, 21 to the end; halves part after the 15th. Of a year: equal runs of months. */
function partOf(whole: string, { index, of }: Part): Span {
  if (whole.length === LENGTH_OF_YEAR) {
    const length = 12 / of;
    const month = (number: number) => `${whole}-${String(number).padStart(2, "0")}`;
    return { low: month(index * length + 1), high: month((index + 1) * length) };
  }
  const range = parseEdtf(whole);
  // A month that does not exist is refused as a whole by the caller.
  if (typeof range === "string" || range.earliest === null || range.latest === null) return { low: whole, high: whole };
  const length = of === 3 ? 10 : 15;
  const last = index === of - 1 ? range.latest : range.earliest + (index + 1) * length - 1;
  return { low: formatDay(range.earliest + index * length), high: formatDay(last) };
}
