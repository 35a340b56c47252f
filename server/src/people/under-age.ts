import { parseEdtf } from "@paradero/shared/dates";
import type { Day } from "@paradero/shared/days";
import { calendarDay } from "@paradero/shared/day-sentences";
import { dayOf } from "@paradero/shared/days";

const OF_AGE = 18;

/**
 * Whether somebody born at `birth` was certainly or possibly under 18 on one of these days (domain.md 10). Where the birth
 * leaves it open, the one who may have been a child is protected as one.
 *
 * @param birth EDTF; null tells nothing
 */
export function wasUnderAge(birth: string | null, days: readonly Day[]): boolean {
  if (birth === null) return false;
  const range = parseEdtf(birth);
  if (typeof range === "string") return false;
  const last = range.latest;
  if (last === null) return false;
  const { year, month, dayOfMonth } = calendarDay(last);
  const ofAge = dayOf(year + OF_AGE, month, dayOfMonth);
  return days.some((day) => day < ofAge);
}
