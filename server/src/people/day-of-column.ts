import { type Day, parseDay } from "@paradero/shared/dates/days";

/** @throws when a column of type `date` holds no calendar day, which its type rules out */
export function dayOfColumn(iso: string): Day {
  const day = parseDay(iso);
  if (day === undefined) throw new Error("a date column holds no calendar day");
  return day;
}
