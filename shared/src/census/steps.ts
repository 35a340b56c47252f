import type { CensusStep } from "../inputs/census-query.ts";
import { type Day, dayOf, formatDay } from "../dates/days.ts";

const DAYS_A_WEEK = 7;
/** Day 0 was a Thursday, so day 3 was a Sunday. */
const A_SUNDAY = 3;

const LAST_DAY_OF_STEP: Record<CensusStep, (day: Day) => Day> = {
  day: (day) => day,
  week: (day) => day + ((((A_SUNDAY - day) % DAYS_A_WEEK) + DAYS_A_WEEK) % DAYS_A_WEEK),
  month: (day) => {
    const [year, month] = formatDay(day).split("-").map(Number);
    return dayOf(year ?? 0, (month ?? 0) + 1, 1) - 1;
  },
};

/** The last day of every step of the period, a week ending on Sunday; the last of them is `to` itself. */
export function stepDays(from: Day, to: Day, step: CensusStep): Int32Array {
  const days: Day[] = [];
  for (let day = from; day <= to; day += 1) {
    day = Math.min(LAST_DAY_OF_STEP[step](day), to);
    days.push(day);
  }
  return Int32Array.from(days);
}
