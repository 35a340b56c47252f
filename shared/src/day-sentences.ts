import type { Day } from "./days.ts";
import type { Locale } from "./locales.ts";

const MS_PER_DAY = 86_400_000;

/** A page of the calendar in words. `month` counts from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly dayOfMonth: number;
}

export function calendarDay(day: Day): CalendarDay {
  const date = new Date(day * MS_PER_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() };
}

const MONTH_NAMES = { es: monthNames("es"), en: monthNames("en") } satisfies Record<Locale, unknown>;

function monthNames(locale: Locale): { long: readonly string[]; short: readonly string[] } {
  const names = (month: "long" | "short") => {
    const format = new Intl.DateTimeFormat(locale, { month, timeZone: "UTC" });
    return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2000, index, 15)).replace(/\.$/, ""));
  };
  return { long: names("long"), short: names("short") };
}

/** "febrero", "February". `month` counts from 1. */
export function monthName(month: number, locale: Locale): string {
  return MONTH_NAMES[locale].long[month - 1] ?? String(month);
}

/** "feb", "Feb". `month` counts from 1. */
export function shortMonth(month: number, locale: Locale): string {
  return MONTH_NAMES[locale].short[month - 1] ?? String(month);
}

/** A day inside a sentence: "8 de febrero de 2026", "8 February 2026". */
export function daySentence(day: Day, locale: Locale): string {
  const { year, month, dayOfMonth } = calendarDay(day);
  const name = monthName(month, locale);
  return locale === "es" ? `${dayOfMonth} de ${name} de ${year}` : `${dayOfMonth} ${name} ${year}`;
}

/** A day in a table: "8 feb 2026", "8 Feb 2026". */
export function shortDay(day: Day, locale: Locale): string {
  const { year, month, dayOfMonth } = calendarDay(day);
  return `${dayOfMonth} ${shortMonth(month, locale)} ${year}`;
}
