// An ambient declaration has no export to import, and the packages that read this file must find it too.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./edtf.d.ts" />
import { parse, type ParsedDate } from "edtf";
import type { DateFault } from "./date-faults.ts";
import { calendarDay } from "./day-sentences.ts";
import { type Day, dayOf } from "./days.ts";

/** One date of EDTF: the calendar days it says, and what its mark says. Ends of intervals are such dates. */
export interface EdtfEnd {
  readonly earliest: Day;
  readonly latest: Day;
  /** The days it may be: "about" reaches one unit of its own precision further on each side (DOMAIN.md 3.2). */
  readonly widened: { readonly earliest: Day; readonly latest: Day };
  /** 0 to 1439, only where the date is one day with a time. */
  readonly minuteOfDay: number | null;
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** The parts of a year that EDTF numbers and that begin in the same month everywhere: first and last month, from 1. */
const PARTS_OF_YEAR: Readonly<Record<number, readonly [number, number]>> = {
  33: [1, 3],
  34: [4, 6],
  35: [7, 9],
  36: [10, 12],
  37: [1, 4],
  38: [5, 8],
  39: [9, 12],
  40: [1, 6],
  41: [7, 12],
};

const MARK = /[~?%]/;
const FIRST_YEAR = 1;
const LAST_YEAR = 9999;
const MOST_BLANK_YEAR_DIGITS = 2;
const YEAR_OF_MONTHS = { first: 1, last: 12 };

/** Reads one date, or says why it is refused. */
export function readEnd(text: string): EdtfEnd | DateFault {
  const mark = MARK.test(text.slice(-1)) ? text.slice(-1) : "";
  const plain = text.slice(0, text.length - mark.length);
  const fault = faultOfForm(plain, mark);
  if (fault) return fault;
  const read = readDays(plain);
  if (typeof read === "string") return read;
  const approximate = mark === "~" || mark === "%";
  const { unit, ...said } = read;
  return {
    ...said,
    widened: approximate ? widenedBy(unit, said) : { earliest: said.earliest, latest: said.latest },
    approximate,
    uncertain: mark === "?" || mark === "%",
  };
}

/** What is EDTF but not accepted here, told apart by its form so that the refusal can say what would be right. */
function faultOfForm(plain: string, mark: string): DateFault | undefined {
  if (/[[\]{},]/.test(plain)) return "set";
  if (MARK.test(plain)) return "inner_mark";
  if (/T[\d:.]*(Z|[+-])/.test(plain)) return "zone";
  if (/T\d\d:\d\d[:.]/.test(plain)) return "seconds";
  if (/T/.test(plain) && mark !== "") return "marked_time";
  if (/^(Y-?\d|-\d|\d{5,}|\d{1,3}$|0000|\d{4}[ES]\d)/.test(plain)) return "year_out_of_range";
  if (/^\d{4}-(2[1-9]|3[0-2])$/.test(plain)) return "season";
  return undefined;
}

/** The precision of a date: one day, or so many months. */
type Unit = "day" | number;

type EndDays = Pick<EdtfEnd, "earliest" | "latest" | "minuteOfDay"> & { readonly unit: Unit };

function widenedBy(unit: Unit, { earliest, latest }: Pick<EdtfEnd, "earliest" | "latest">): EdtfEnd["widened"] {
  const wide =
    unit === "day"
      ? { earliest: earliest - 1, latest: latest + 1 }
      : { earliest: monthsLater(earliest, -unit), latest: monthsLater(latest + 1, unit) - 1 };
  return {
    earliest: Math.max(wide.earliest, dayOf(FIRST_YEAR, 1, 1)),
    latest: Math.min(wide.latest, dayOf(LAST_YEAR, 12, 31)),
  };
}

/** The first day of a month, so many months later. */
function monthsLater(firstOfMonth: Day, months: number): Day {
  const { year, month } = calendarDay(firstOfMonth);
  return dayOf(year, month + months, 1);
}

function readDays(plain: string): EndDays | DateFault {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse(plain);
  } catch {
    return faultOfUnparsed(plain);
  }
  if (parsed.type === "Season") return daysOfPart(parsed.values);
  if (parsed.type !== "Date") return "unreadable";
  return daysOfDate(parsed);
}

function faultOfUnparsed(plain: string): DateFault {
  if (/^\d{4}-\d\d-\d\dT/.test(plain)) return "no_such_time";
  return /^\d{4}-\d\d(-\d\d)?$/.test(plain) ? "no_such_day" : "unreadable";
}

function daysOfPart([year, part]: readonly number[]): EndDays | DateFault {
  const months = PARTS_OF_YEAR[part ?? 0];
  if (year === undefined || !months) return "season";
  return days(dayOf(year, months[0], 1), lastOfMonth(year, months[1]), months[1] - months[0] + 1);
}

function daysOfDate({ values, unspecified = 0 }: ParsedDate): EndDays | DateFault {
  const [year, month, dayOfMonth, hour, minute] = values;
  if (year === undefined) return "unreadable";
  const blanks = blanksOf(unspecified, values.length);
  if (!blanks) return "inner_blank";
  if (blanks.year > MOST_BLANK_YEAR_DIGITS) return "unbounded";

  const years = spread(year, blanks.year, FIRST_YEAR, LAST_YEAR);
  const months = month === undefined ? YEAR_OF_MONTHS : spread(month + 1, blanks.month, 1, 12);
  const monthEnd = lastOfMonth(years.last, months.last);
  const lengthOfLast = monthEnd - dayOf(years.last, months.last, 1) + 1;
  const unit = month === undefined || blanks.month > 0 ? 12 * 10 ** blanks.year : 1;
  if (dayOfMonth === undefined) return days(dayOf(years.first, months.first, 1), monthEnd, unit);
  if (dayOfMonth > lengthOfLast) return "no_such_day";

  const inMonth = spread(dayOfMonth, blanks.day, 1, lengthOfLast);
  const first = dayOf(years.first, months.first, inMonth.first);
  const last = dayOf(years.last, months.last, inMonth.last);
  const precision = blanks.day > 0 ? unit : "day";
  if (hour === undefined || minute === undefined) return days(first, last, precision);
  return hour > 23 ? "no_such_time" : days(first, last, precision, hour * 60 + minute);
}

function days(earliest: Day, latest: Day, unit: Unit, minuteOfDay: number | null = null): EndDays {
  return { earliest, latest, minuteOfDay, unit };
}

interface Blanks {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How many digits of each part were written X; undefined when a digit is given after a missing one. */
function blanksOf(unspecified: number, parts: number): Blanks | undefined {
  const digits = Math.min(2 + 2 * parts, 8);
  const written = (1 << digits) - 1;
  let given = 0;
  while (given < digits && (unspecified & (1 << given)) === 0) given += 1;
  const trailing = written & ~((1 << given) - 1);
  if (unspecified !== trailing) return undefined;
  return {
    year: Math.max(4 - given, 0),
    month: digits < 6 ? 0 : Math.min(Math.max(6 - given, 0), 2),
    day: digits < 8 ? 0 : Math.min(8 - given, 2),
  };
}

/** The values that a part may take when its last digits are blank, within the calendar. */
function spread(value: number, blankDigits: number, least: number, most: number): { first: number; last: number } {
  const size = 10 ** blankDigits;
  const floor = Math.floor(value / size) * size;
  return { first: Math.max(floor, least), last: Math.min(floor + size - 1, most) };
}

function lastOfMonth(year: number, month: number): Day {
  return (month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1)) - 1;
}
