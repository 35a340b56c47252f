import { calendarDay, daySentence } from "./day-sentences.ts";
import { type Day, dayOf } from "./days.ts";
import type { Locale } from "../words/locales.ts";
import { refusedDate } from "./refused-date.ts";
import { monthOf, weekdayOf } from "./typed-date-words.ts";

/** One date of a phrase, as far as it was said. A month that is missing is left to the other end of its interval. */
export interface Point {
  readonly year?: number;
  readonly month?: number;
  readonly dayOfMonth?: number;
  readonly part?: Part;
  /** 0 is Sunday: checked against the day, never used to find it. */
  readonly weekday?: number;
}

/** "a fines de": which piece of how many equal pieces of a month or year, from 0. */
export interface Part {
  readonly index: number;
  readonly of: 2 | 3;
}

/** Registers shorten the words and part them with a stroke: "princ/03/1977", "2ª quinc/11/1977". */
const PARTS: readonly (readonly [RegExp, Part])[] = [
  [/^(?:a )?(?:principios|ppios|princ|inicios|comienzos|early|beginning)\.?[ /-]/, { index: 0, of: 3 }],
  [/^(?:a )?(?:mediados|med|mid|middle)\.?[ /-]/, { index: 1, of: 3 }],
  [/^(?:a |at )?(?:fines|finales|fin|late|end)\.?[ /-]/, { index: 2, of: 3 }],
  [/^(?:(?:primera|1r?a) quinc(?:ena)?\.?|first half)[ /]/, { index: 0, of: 2 }],
  [/^(?:(?:segunda|2d?a) quinc(?:ena)?\.?|second half)[ /]/, { index: 1, of: 2 }],
];

/** What a reading depends on, besides the phrase. */
export interface Reading {
  readonly phrase: string;
  readonly locale: Locale;
  readonly today: Day;
}

/** Reads one date of a phrase without its fillers; undefined when it is not one. Throws on day and month in doubt. */
export function readPoint(text: string, reading: Reading): Point | undefined {
  for (const [pattern, part] of PARTS) {
    if (!pattern.test(text)) continue;
    const point = readPoint(text.replace(pattern, ""), reading);
    return point && point.dayOfMonth === undefined && !point.part ? { ...point, part } : undefined;
  }
  const [first = "", ...others] = text.split(" ");
  const weekday = weekdayOf(first);
  const dated = weekday === undefined ? text : others.join(" ");
  const point = readNumbers(dated, reading) ?? readWords(dated);
  if (weekday === undefined || !point) return point;
  return point.dayOfMonth === undefined ? undefined : { ...point, weekday };
}

const SEPARATOR = "[/.-]";
const YEAR_FIRST = new RegExp(`^(\\d{4})${SEPARATOR}(\\d{1,2})(?:${SEPARATOR}(\\d{1,2}))?$`);
const DAY_MONTH_YEAR = new RegExp(`^(\\d{1,2})${SEPARATOR}(\\d{1,2})${SEPARATOR}(\\d{4}|\\d{2})$`);
const MONTH_YEAR = new RegExp(`^(\\d{1,2})${SEPARATOR}(\\d{4})$`);
const DAY_MONTH = /^(\d{1,2})\/(\d{1,2})$/;

function readNumbers(text: string, reading: Reading): Point | undefined {
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) return pointOf(yearFirst[1], yearFirst[2], yearFirst[3]);
  const full = DAY_MONTH_YEAR.exec(text);
  if (full) return inOrder(Number(full[1]), Number(full[2]), fullYear(full[3] ?? "", reading.today), reading);
  const monthYear = MONTH_YEAR.exec(text);
  if (monthYear) return pointOf(monthYear[2], monthYear[1]);
  const dayMonth = DAY_MONTH.exec(text);
  if (dayMonth) return inOrder(Number(dayMonth[1]), Number(dayMonth[2]), undefined, reading);
  if (/^\d{4}$/.test(text)) return { year: Number(text) };
  return /^\d{1,2}$/.test(text) ? { dayOfMonth: Number(text) } : undefined;
}

/**
 * Spanish writes the day first. English writes either, so a pair that can be read both ways is refused: the month as a word
 * settles it.
 */
function inOrder(first: number, second: number, year: number | undefined, reading: Reading): Point {
  const dated = year === undefined ? {} : { year };
  const dayFirst = { ...dated, dayOfMonth: first, month: second };
  const monthFirst = { ...dated, dayOfMonth: second, month: first };
  if (reading.locale === "es" || first > 12 || first === second) return dayFirst;
  if (second > 12) return monthFirst;
  const inWords = ({ month, dayOfMonth }: { month: number; dayOfMonth: number }) =>
    daySentence(dayOf(year ?? calendarDay(reading.today).year, month, dayOfMonth), reading.locale);
  throw refusedDate("ambiguous_day", reading.phrase, reading.locale, {
    first: inWords(dayFirst),
    second: inWords(monthFirst),
  });
}

/** Two digits are the latest such year that has begun: in 2026, 26 is 2026 and 76 is 1976. */
function fullYear(digits: string, today: Day): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  const thisYear = calendarDay(today).year;
  const century = Math.floor(thisYear / 100) * 100;
  return century + year > thisYear ? century - 100 + year : century + year;
}

function readWords(text: string): Point | undefined {
  const words = text
    .replace(/(?<=[a-z])[./-]+|[./-]+(?=[a-z])/g, " ")
    .trim()
    .split(/ +/);
  const at = words.findIndex((word) => monthOf(word) !== undefined);
  const month = monthOf(words[at] ?? "");
  if (month === undefined || words.length > 3) return undefined;
  const others = words.toSpliced(at, 1);
  const year = others.find((word) => /^\d{4}$/.test(word));
  const dayOfMonth = others.map(dayWord).find((digits) => digits !== undefined);
  if (others.length !== Number(year !== undefined) + Number(dayOfMonth !== undefined)) return undefined;
  return pointOf(year, String(month), dayOfMonth);
}

function dayWord(word: string): string | undefined {
  if (word === "primero" || word === "first") return "1";
  return ORDINAL.exec(word)?.[1];
}

const ORDINAL = /^(\d{1,2})(?:st|nd|rd|th|o|ro|er|°)?$/;

function pointOf(year: string | undefined, month: string | undefined, dayOfMonth?: string): Point {
  return {
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(month === undefined ? {} : { month: Number(month) }),
    ...(dayOfMonth === undefined ? {} : { dayOfMonth: Number(dayOfMonth) }),
  };
}
