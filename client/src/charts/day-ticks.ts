import { calendarDay, datePhrase } from "@paradero/shared/dates/day-sentences";
import { type Day, dayOf } from "@paradero/shared/dates/days";
import type { Locale } from "@paradero/shared/words/locales";
import type { DaySpan } from "./day-scale.ts";

type Unit = "day" | "month" | "year";

/** From fine to coarse; the first one whose ticks do not crowd is taken. */
const STEPS: readonly { readonly unit: Unit; readonly size: number; readonly days: number }[] = [
  { unit: "day", size: 1, days: 1 },
  { unit: "day", size: 2, days: 2 },
  { unit: "day", size: 7, days: 7 },
  { unit: "day", size: 14, days: 14 },
  { unit: "month", size: 1, days: 30.4 },
  { unit: "month", size: 2, days: 60.9 },
  { unit: "month", size: 3, days: 91.3 },
  { unit: "month", size: 6, days: 182.6 },
  { unit: "year", size: 1, days: 365.25 },
  { unit: "year", size: 2, days: 730.5 },
  { unit: "year", size: 5, days: 1826 },
  { unit: "year", size: 10, days: 3652 },
  { unit: "year", size: 25, days: 9131 },
];

// 1970-01-05 was a Monday: weeks of ticks begin on Mondays.
const A_MONDAY = 4;

export interface DayTick {
  readonly day: Day;
  readonly label: string;
}

/**
 * Where the time axis is marked, and with what words. A tick stands on the first day of its day, month or year; the year is
 * written on the first tick and wherever it changes.
 *
 * @param width pixels of the axis; `gap` pixels that a label needs.
 */
export function dayTicks(span: DaySpan, width: number, locale: Locale, gap = 76): DayTick[] {
  const room = Math.max(1, Math.floor(width / gap));
  const days = span.until - span.from;
  const step = STEPS.find((candidate) => days / candidate.days <= room) ?? STEPS[STEPS.length - 1];
  if (!step) return [];
  let lastYear = Number.NaN;
  return tickDays(span, step.unit, step.size).map((day) => {
    const { year } = calendarDay(day);
    const label = tickLabel(day, step.unit, year !== lastYear, locale);
    lastYear = year;
    return { day, label };
  });
}

function tickDays(span: DaySpan, unit: Unit, size: number): Day[] {
  const days: Day[] = [];
  if (unit === "day") {
    const first = Math.ceil((span.from - A_MONDAY) / size) * size + A_MONDAY;
    for (let day = first; day < span.until; day += size) days.push(day);
    return days;
  }
  const { year, month } = calendarDay(span.from);
  const months = unit === "year" ? 12 * size : size;
  let at = Math.floor((year * 12 + month - 1) / months) * months;
  for (;;) {
    const day = dayOf(Math.floor(at / 12), (at % 12) + 1, 1);
    if (day >= span.until) return days;
    if (day >= span.from) days.push(day);
    at += months;
  }
}

function tickLabel(day: Day, unit: Unit, withYear: boolean, locale: Locale): string {
  const { year, month, dayOfMonth } = calendarDay(day);
  if (unit === "year") return String(year);
  return datePhrase(
    { ...(unit === "day" ? { dayOfMonth } : {}), month, ...(withYear ? { year } : {}) },
    locale,
    "short",
  );
}
