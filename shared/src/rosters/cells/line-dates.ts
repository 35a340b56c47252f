import type { DateFault } from "../../dates/date-faults.ts";
import { type DateRange, parseEdtf } from "../../dates/dates.ts";
import { type Day, parseDay } from "../../dates/days.ts";
import { RefusedDate } from "../../dates/refused-date.ts";
import { foldPhrase } from "../../dates/typed-date-words.ts";
import { readTypedDate } from "../../dates/typed-dates.ts";
import { dayAndMonth, type NumberOrder, orderNumbers, twoDigits } from "./date-numbers.ts";
import type { CellFaultCode } from "../line-faults.ts";
import { expandNotation } from "./register-notation.ts";

/** How the dates of one column are read. */
export interface DateReader extends NumberOrder {
  /** Take the calendar day that is written, and leave a time of day alone. */
  readonly wholeDays: boolean;
  /** "Hasta el 6" is the last day on which it may have happened, as of a release; of an arrest it would be its end. */
  readonly untilIsBy?: boolean;
  /** Nothing in a list happened after the day on which it is read. */
  readonly today: Day;
}

/** What a cell says of a day: a date as it was said, that the day is not known, nothing, or something wrong. */
export type LineDate =
  | { readonly is: "date"; readonly range: DateRange }
  | { readonly is: "unknown" }
  | { readonly is: "empty" }
  | { readonly is: "fault"; readonly reason: CellFaultCode };

const LONGEST = 200;

export type ReadDate = (cell: string) => LineDate;

const MOST_KEPT = 5000;

/** `readLineDate` for a column: what repeats in it is read once. */
export function dateReader(reader: DateReader): ReadDate {
  const kept = new Map<string, LineDate>();
  return (cell) => {
    const known = kept.get(cell);
    if (known) return known;
    const read = readLineDate(cell, reader);
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(cell, read);
    return read;
  };
}

/**
 * Reads the cell of a date (DOMAIN.md 3): figures in the order of the list, time stamps, EDTF, and the notations of registers
 * in Spanish and English ("NOV/1976", "20-21/05/1977", "med/06/1976", "1ª quincena mayo 1977", "probablemente antes del
 * 06.10.1976"). A date is kept as it was said: a month stays a month, and the first, middle and last part of a month are its
 * days 1 to 10, 11 to 20 and 21 to the end. No year, no century and no order of day and month is ever guessed.
 */
export function readLineDate(cell: string, reader: DateReader): LineDate {
  const said = cell.trim();
  if (said === "") return { is: "empty" };
  if (said.length > LONGEST) return fault("date_unreadable");
  if (saysUnknown(said)) return { is: "unknown" };
  const stamp = takeStamp(said, reader.wholeDays);
  if (stamp === undefined) return fault("zoned_time");
  const read = readDay(stamp, reader);
  if (typeof read === "string") return fault(read);
  if (read.earliest !== null && read.earliest > reader.today) return fault("after_today");
  return { is: "date", range: read };
}

function fault(reason: CellFaultCode): LineDate {
  return { is: "fault", reason };
}

const UNKNOWN =
  /^(?:sin (?:datos?|fecha|informacion)(?: (?:de |sobre )?(?:la )?fecha)?|fecha (?:desconocida|sin datos|no disponible)|s\/[df]|n\/[ds]|se (?:desconoce|ignora)|desconocid[ao]|no (?:consta|se sabe|disponible|date|data)|(?:date )?(?:unknown|not known)|undated|n\/?a|#n\/a|[?-]+)$/;

/** "sin datos fecha", "se desconoce": the day is said not to be known. */
export function saysUnknown(text: string): boolean {
  return UNKNOWN.test(foldPhrase(text));
}

const SECONDS = /(\d{1,2}:\d{2}):(\d{2})(?:[.,]\d+)?/;
const ZONE = /(\d:\d{2}(?::\d{2})?(?:[.,]\d+)?) ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;
const TIME = /[T ]+\d{1,2}:\d{2}.*$/i;
/** Nobody says that something happened at 00:00:00: it is how a program writes a whole day. */
const MIDNIGHT = /[T ]0?0:00:00(?:[.,]0+)?$/i;

/** A time stamp without what only a machine says; undefined where its zone would be lost. */
function takeStamp(said: string, wholeDays: boolean): string | undefined {
  if (wholeDays) return said.replace(TIME, "");
  if (ZONE.test(said)) return undefined;
  return said.replace(MIDNIGHT, "").replace(SECONDS, "$1");
}

const UNTIL = /^(?:hasta|until|till)(?: el)? /;
const SERIAL = /^\d{5}(?:[.,]\d+)?$/;
const BASIC = /^(1[5-9]\d\d|20\d\d)(\d\d)(\d\d)$/;

function readDay(said: string, reader: DateReader): DateRange | CellFaultCode {
  if (SERIAL.test(said)) return "serial_number";
  const plain = said.replace(BASIC, "$1-$2-$3");
  const figures = readFigures(plain, reader);
  if (figures !== undefined) return figures;
  const direct = parseEdtf(plain.toUpperCase());
  if (typeof direct !== "string") return direct;
  const phrase = foldPhrase(plain);
  const ordered = orderNumbers(expandNotation(reader.untilIsBy ? phrase.replace(UNTIL, "by ") : phrase), reader);
  if (typeof ordered !== "string") return ordered[0] ?? "date_unreadable";
  try {
    return readTypedDate(ordered, "es", reader.today);
  } catch (error) {
    if (error instanceof RefusedDate) return FAULT_OF[error.fault];
    throw error;
  }
}

const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
const FIGURES = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})$/;

/** The two forms in which nearly every date of a list is written, without the grammar of all the others. */
function readFigures(text: string, { order }: NumberOrder): DateRange | CellFaultCode | undefined {
  if (DAY.test(text)) return wholeDay(text);
  const figures = FIGURES.exec(text);
  if (!figures) return undefined;
  const pair = dayAndMonth(Number(figures[1]), Number(figures[3]), order);
  return typeof pair === "string" ? pair : wholeDay(`${figures[4]}-${twoDigits(pair.month)}-${twoDigits(pair.day)}`);
}

function wholeDay(edtf: string): DateRange | CellFaultCode {
  const day = edtf.startsWith("0000") ? undefined : parseDay(edtf);
  if (day === undefined) return "no_such_day";
  const days = { earliest: day, latest: day };
  return { edtf, ...days, said: days, attested: false, minuteOfDay: null, approximate: false, uncertain: false };
}

const FAULT_OF = {
  empty: "date_unreadable",
  unreadable: "date_unreadable",
  no_such_day: "no_such_day",
  no_such_time: "no_such_time",
  year_out_of_range: "date_unreadable",
  set: "date_unreadable",
  season: "no_such_day",
  zone: "zoned_time",
  seconds: "date_unreadable",
  marked_time: "date_unreadable",
  time_in_interval: "date_unreadable",
  reversed: "reversed",
  unbounded: "date_unreadable",
  unknown_end: "date_unreadable",
  inner_mark: "date_unreadable",
  inner_blank: "date_unreadable",
  ambiguous_day: "order_needed",
  unclear_hour: "date_unreadable",
  wrong_weekday: "wrong_weekday",
  source_too_early: "date_unreadable",
  no_publication: "date_unreadable",
} as const satisfies Record<DateFault, CellFaultCode>;
