import type { Day } from "./days.ts";
import type { Locale } from "../words/locales.ts";

const MS_PER_DAY = 86_400_000;

/** A page of the calendar. `month` counts from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

export function calendarDay(day: Day): CalendarDay {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

/** How long the words are: "8 de febrero de 2026" in a sentence, "8 feb 2026" in a table. */
export type Style = "long" | "short";

const MONTH_NAMES = {
  es: { long: monthNames("es", "long"), short: monthNames("es", "short") },
  en: { long: monthNames("en", "long"), short: monthNames("en", "short") },
} satisfies Record<Locale, Record<Style, readonly string[]>>;

function monthNames(locale: Locale, month: Style): string[] {
  const format = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" });
  return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2000, index, 15)));
}

/** "febrero", "Feb". `month` counts from 1. */
export function monthName(month: number, locale: Locale, style: Style): string {
  return MONTH_NAMES[locale][style][month - 1] ?? String(month);
}

/** "domingo", "Sunday". */
export function weekdayName(day: Day, locale: Locale): string {
  return new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }).format(day * MS_PER_DAY);
}

/** The parts of a date that are given, in the order and with the joints of the language. `month` counts from 1. */
export function datePhrase({ dayOfMonth, month, year }: Partial<CalendarDay>, locale: Locale, style: Style): string {
  const parts = [dayOfMonth, month === undefined ? undefined : monthName(month, locale, style), year];
  return parts.filter((part) => part !== undefined).join(style === "long" && locale === "es" ? " de " : " ");
}

/** A day inside a sentence: "8 de febrero de 2026", "8 February 2026". */
export function daySentence(day: Day, locale: Locale): string {
  return datePhrase(calendarDay(day), locale, "long");
}

/** A day in a table: "8 feb 2026", "8 Feb 2026". */
export function shortDay(day: Day, locale: Locale): string {
  return datePhrase(calendarDay(day), locale, "short");
}

/** A time of day in a sentence: Spanish says the hour, "1:30"; English keeps the clock, "01:30". */
export function spokenTime(minuteOfDay: number, locale: Locale): string {
  const clock = clockTime(minuteOfDay);
  return locale === "es" ? clock.replace(/^0/, "") : clock;
}

/** A time of day, 0 to 1439, as every clock of the product shows it: "23:45". */
export function clockTime(minuteOfDay: number): string {
  return `${twoDigits(Math.floor(minuteOfDay / 60))}:${twoDigits(minuteOfDay % 60)}`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}
