import { MOST_CENSUS_YEARS } from "./census-query.ts";
import { type Day, formatDay, parseDay } from "./days.ts";
import type { Fault } from "./errors.ts";
import { faultOf } from "./faults.ts";

/** The days of a request as they stand in it. */
interface GivenDays {
  readonly on?: string | undefined;
  readonly asKnown?: string | undefined;
}

export interface AskedDays {
  /** D: the day whose status is meant. */
  readonly on: Day;
  /** K: by the end of which day it was known. Today is now. */
  readonly asKnown: Day;
}

/** What is wrong with the days: none of them may be after today (DOMAIN.md 4.2). */
export function faultsOfDays({ on, asKnown }: GivenDays, today: Day): Fault[] {
  return [...ahead("day_ahead", "on", on, today), ...ahead("known_ahead", "asKnown", asKnown, today)];
}

/** The two days that are meant: without them today, and where only K is given, D is K (DOMAIN.md 4.2). */
export function askedDays({ on, asKnown }: GivenDays, today: Day): AskedDays {
  const known = dayOr(asKnown, today);
  return { on: dayOr(on, known), asKnown: known };
}

interface GivenPeriod {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly asKnown?: string | undefined;
}

export interface AskedPeriod {
  readonly from: Day;
  readonly to: Day;
  readonly asKnown: Day;
}

/** What is wrong with a period: days to come, an end before its beginning, or more years than anybody reads. */
export function faultsOfPeriod({ from, to, asKnown }: GivenPeriod, today: Day): Fault[] {
  const faults = [
    ...ahead("day_ahead", "from", from, today),
    ...ahead("day_ahead", "to", to, today),
    ...ahead("known_ahead", "asKnown", asKnown, today),
  ];
  if (faults.length > 0) return faults;
  const period = askedPeriod({ from, to, asKnown }, today);
  const given = { from: formatDay(period.from), to: formatDay(period.to) };
  if (period.from > period.to) {
    return [faultOf({ code: "reversed", values: { field: "from", value: given.from, other: "to", last: given.to } })];
  }
  if (period.to - period.from <= MOST_CENSUS_YEARS * DAYS_A_YEAR) return [];
  const values = { field: "to", value: given.to, years: String(MOST_CENSUS_YEARS), other: "from" };
  return [faultOf({ code: "too_long", values })];
}

/** The period that is meant: without `to` it ends on K, and without `from` it is that one day. */
export function askedPeriod({ from, to, asKnown }: GivenPeriod, today: Day): AskedPeriod {
  const { on, asKnown: known } = askedDays({ on: to, asKnown }, today);
  return { from: dayOr(from, on), to: on, asKnown: known };
}

const DAYS_A_YEAR = 365.25;

function ahead(code: "day_ahead" | "known_ahead", field: string, value: string | undefined, today: Day): Fault[] {
  if (value === undefined || dayOr(value, today) <= today) return [];
  return [faultOf({ code, values: { field, value, today: formatDay(today) } })];
}

function dayOr(iso: string | undefined, otherwise: Day): Day {
  return (iso === undefined ? undefined : parseDay(iso)) ?? otherwise;
}
