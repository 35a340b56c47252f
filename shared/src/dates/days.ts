/**
 * Calendar days. A `Day` is a whole number of days since 1970-01-01 in the proleptic Gregorian calendar: a page of the
 * calendar that hangs on the wall in Caracas, with no clock and no time zone, so it never shifts (DOMAIN.md 3.2).
 */
export type Day = number;

const MS_PER_DAY = 86_400_000;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, dayOfMonth);
  return date.getTime() / MS_PER_DAY;
}

/** `2026-04-06` to a day; `undefined` when the text is not a day that exists (`2026-02-30`). */
export function parseDay(iso: string): Day | undefined {
  const match = ISO_DAY.exec(iso);
  if (!match) return undefined;
  const day = dayOf(Number(match[1]), Number(match[2]), Number(match[3]));
  return formatDay(day) === iso ? day : undefined;
}

/** A day to `2026-04-06`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The day that a calendar in `timeZone` shows at `instant` (milliseconds since the epoch). */
export function dayAt(instant: number, timeZone: string): Day {
  const shown = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(instant);
  const day = parseDay(shown);
  if (day === undefined) throw new Error(`no calendar day for instant ${instant} in ${timeZone}`);
  return day;
}

/** The last millisecond of `day` in `timeZone`: what "as known on that day" means. */
export function endOfDay(day: Day, timeZone: string): number {
  let instant = (day + 1) * MS_PER_DAY;
  // Two rounds settle the offset even where it changes around midnight.
  for (let round = 0; round < 2; round += 1) {
    instant = (day + 1) * MS_PER_DAY - offsetAt(instant, timeZone);
  }
  return instant - 1;
}

function offsetAt(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(instant);
  const read = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((part) => part.type === type)?.value);
  const wall = Date.UTC(read("year"), read("month") - 1, read("day"), read("hour"), read("minute"), read("second"));
  return wall - Math.floor(instant / 1000) * 1000;
}
