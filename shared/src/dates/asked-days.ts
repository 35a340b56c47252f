import { MOST_CENSUS_YEARS } from "../inputs/census-query.ts";
import { type Day, formatDay, parseDay } from "./days.ts";
import type { Fault } from "../words/errors.ts";
import { faultOf } from "../words/faults.ts";

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
  const isBackwards = reversed("from", period.from, "to", period.to);
  if (isBackwards.length > 0 || period.to - period.from <= MOST_CENSUS_YEARS * DAYS_A_YEAR) return isBackwards;
  const values = { field: "to", value: formatDay(period.to), years: String(MOST_CENSUS_YEARS), other: "from" };
  return [faultOf({ code: "too_long", values })];
}

/** The period that is meant: without `to` it ends on K, and without `from` it is that one day. */
export function askedPeriod({ from, to, asKnown }: GivenPeriod, today: Day): AskedPeriod {
  const { on, asKnown: known } = askedDays({ on: to, asKnown }, today);
  return { from: dayOr(from, on), to: on, asKnown: known };
}

interface GivenBridge extends Omit<GivenPeriod, "asKnown"> {
  readonly asKnownFrom?: string | undefined;
  readonly asKnownTo?: string | undefined;
}

/** The two numbers that a bridge leads from and to: each a day, as known by the end of a day. */
export interface AskedBridge {
  readonly from: AskedDays;
  readonly to: AskedDays;
}

/** What is wrong with a bridge: days to come, or an end that is before its beginning in one of the two times. */
export function faultsOfBridge(given: GivenBridge, today: Day): Fault[] {
  const { from, to, asKnownFrom, asKnownTo } = given;
  const faults = [
    ...ahead("day_ahead", "from", from, today),
    ...ahead("day_ahead", "to", to, today),
    ...ahead("known_ahead", "asKnownFrom", asKnownFrom, today),
    ...ahead("known_ahead", "asKnownTo", asKnownTo, today),
  ];
  if (faults.length > 0) return faults;
  const asked = askedBridge(given, today);
  return [
    ...reversed("from", asked.from.on, "to", asked.to.on),
    ...reversed("asKnownFrom", asked.from.asKnown, "asKnownTo", asked.to.asKnown),
  ];
}

/** The bridge that is meant: the second number as for a day alone, and of the first whatever is left out as of the second. */
export function askedBridge({ from, to, asKnownFrom, asKnownTo }: GivenBridge, today: Day): AskedBridge {
  const end = askedDays({ on: to, asKnown: asKnownTo }, today);
  return { from: { on: dayOr(from, end.on), asKnown: dayOr(asKnownFrom, end.asKnown) }, to: end };
}

const DAYS_A_YEAR = 365.25;

function reversed(field: string, first: Day, other: string, last: Day): Fault[] {
  if (first <= last) return [];
  const values = { field, value: formatDay(first), other, last: formatDay(last) };
  return [faultOf({ code: "reversed", values })];
}

function ahead(code: "day_ahead" | "known_ahead", field: string, value: string | undefined, today: Day): Fault[] {
  if (value === undefined || dayOr(value, today) <= today) return [];
  return [faultOf({ code, values: { field, value, today: formatDay(today) } })];
}

function dayOr(iso: string | undefined, otherwise: Day): Day {
  return (iso === undefined ? undefined : parseDay(iso)) ?? otherwise;
}
