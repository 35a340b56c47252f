import {
  type CalendarDay,
  calendarDay,
  clockTime,
  datePhrase,
  daySentence,
  shortDay,
  spokenTime,
  type Style,
} from "./day-sentences.ts";
import { type DateRange, readEdtf } from "./dates.ts";
import type { Day } from "./days.ts";
import type { Locale } from "../words/locales.ts";
import { fill, messagesFor } from "../words/messages.ts";

/**
 * A range as a sentence, read back before a date is saved: "Algún día de noviembre de 2025 (del 1 al 30 de noviembre)".
 * `readTypedDate` reads every such sentence back to the same days.
 */
export function dateSentence(range: DateRange, locale: Locale): string {
  const said = saidOf(range, locale);
  const sentence = range.uncertain ? fill(messagesFor(locale).dateSentence.possibly, { said }) : said;
  return sentence.charAt(0).toLocaleUpperCase(locale) + sentence.slice(1);
}

/** A date for a table, from EDTF: "8 feb 2026", "nov 2025", "c. nov 2025", "ya el 6 abr 2026". Throws a DomainError. */
export function shortDate(edtf: string, locale: Locale): string {
  const range = readEdtf(edtf, locale);
  const words = messagesFor(locale).shortDate;
  const span = shortSpan(range, locale);
  const about = range.approximate ? fill(words.about, { date: span }) : span;
  const date =
    range.earliest === null
      ? fill(words[openStart(range)], { date: span })
      : range.latest === null
        ? fill(words.from, { date: about })
        : about;
  return range.uncertain ? fill(words.uncertain, { date }) : date;
}

/** Two dates say nothing of the beginning: it was so by then, or it happened by then. */
function openStart({ attested, approximate }: DateRange): "attested" | "attestedAbout" | "by" | "byAbout" {
  if (attested) return approximate ? "attestedAbout" : "attested";
  return approximate ? "byAbout" : "by";
}

function saidOf(range: DateRange, locale: Locale): string {
  const { said, minuteOfDay, approximate } = range;
  const { earliest, latest } = said;
  const words = messagesFor(locale).dateSentence;
  const open = earliest ?? latest;
  if (open === null) throw new Error("a range without both ends says no date");
  const date = daySentence(open, locale);
  if (earliest === null) return fill(words[openStart(range)], { date });
  if (latest === null) return fill(approximate ? words.aboutOrAfter : words.orAfter, { date });
  if (earliest < latest) return spanSentence(earliest, latest, approximate, locale);
  if (minuteOfDay !== null) return fill(words.onAt, { date, at: atTime(minuteOfDay, locale) });
  return fill(approximate ? words.aboutOn : words.on, { date });
}

/** "a la 1:30", "a las 23:45". */
function atTime(minuteOfDay: number, locale: Locale): string {
  const { one, other } = messagesFor(locale).dateSentence.at;
  const isOne = minuteOfDay >= 60 && minuteOfDay < 120;
  return fill(isOne ? one : other, { time: spokenTime(minuteOfDay, locale) });
}

function spanSentence(earliest: Day, latest: Day, approximate: boolean, locale: Locale): string {
  const words = messagesFor(locale).dateSentence;
  const days = { earliest, latest };
  const [first, last] = pair(calendarDay(earliest), calendarDay(latest), locale, "long");
  const period = periodOf(days);
  let said: string;
  if (!period) {
    said = fill(words.betweenDays, { from: first, to: last });
  } else {
    const [from, to] = pair(period.from, period.to, locale, "long");
    const [noteFirst, noteLast] = pairOfNote(days, locale);
    const note = { first: noteFirst, last: noteLast };
    if (from === to) return fill(approximate ? words.aboutPeriod : words.someDay, { period: to, ...note });
    said = fill(words.between, { from, to, ...note });
  }
  return approximate ? fill(words.aboutBetween, { said }) : said;
}

function shortSpan({ said: { earliest, latest }, minuteOfDay }: DateRange, locale: Locale): string {
  if (earliest === null) return latest === null ? "" : shortDay(latest, locale);
  if (latest === null) return shortDay(earliest, locale);
  if (minuteOfDay !== null) return `${shortDay(earliest, locale)} ${clockTime(minuteOfDay)}`;
  if (earliest === latest) return shortDay(earliest, locale);
  const period = periodOf({ earliest, latest });
  const [from, to] = pair(period?.from ?? calendarDay(earliest), period?.to ?? calendarDay(latest), locale, "short");
  return from === to ? to : `${from}–${to}`;
}

interface Days {
  readonly earliest: Day;
  readonly latest: Day;
}

/** The months or years that the days fill exactly, without the parts that then need no saying. */
function periodOf({ earliest, latest }: Days): { from: Partial<CalendarDay>; to: Partial<CalendarDay> } | undefined {
  const from = calendarDay(earliest);
  const to = calendarDay(latest);
  if (from.dayOfMonth !== 1 || calendarDay(latest + 1).dayOfMonth !== 1) return undefined;
  if (from.month === 1 && to.month === 12) return { from: { year: from.year }, to: { year: to.year } };
  return { from: { year: from.year, month: from.month }, to: { year: to.year, month: to.month } };
}

/** Two dates in words; the first leaves out what the second says as well: "5" and "6 de diciembre de 2025". */
function pair(
  from: Partial<CalendarDay>,
  to: Partial<CalendarDay>,
  locale: Locale,
  style: Style,
): readonly [string, string] {
  const last = datePhrase(to, locale, style);
  if (datePhrase(from, locale, style) === last) return [last, last];
  const { year, ...withoutYear } = from;
  if (year !== to.year || from.month === undefined) return [datePhrase(from, locale, style), last];
  const { month, ...dayOnly } = withoutYear;
  const shorter = month === to.month && dayOnly.dayOfMonth !== undefined ? dayOnly : withoutYear;
  return [datePhrase(shorter, locale, style), last];
}

/** The days of the note in brackets. Within one year the year is said already. */
function pairOfNote({ earliest, latest }: Days, locale: Locale): readonly [string, string] {
  const from = calendarDay(earliest);
  const to = calendarDay(latest);
  if (from.year !== to.year) return [daySentence(earliest, locale), daySentence(latest, locale)];
  const { year: _from, ...first } = from;
  const { year: _to, ...last } = to;
  return pair(first, last, locale, "long");
}
