import { type CensusQuery, MOST_CENSUS_YEARS } from "@paradero/shared/census-query";
import { type CountingRule, ruleVersion, statusesCountedBy } from "@paradero/shared/counting-rules";
import { type Day, formatDay, parseDay } from "@paradero/shared/days";
import { DomainError } from "@paradero/shared/errors";
import { setOf } from "@paradero/shared/status-set";
import { type Counter, todayOf } from "../access/reader.ts";
import { filterOf } from "../people/choose-people.ts";
import { knownInstant } from "../people/known-at.ts";

export interface HeldSeries {
  /** Value of the facet `by`; null is "not on record", or everybody where there is no `by`. */
  readonly value: string | null;
  /** One number a day of `days`: certainly held, counted, possibly held. */
  readonly low: readonly number[];
  readonly count: readonly number[];
  readonly high: readonly number[];
}

export interface Held {
  readonly rule: CountingRule;
  readonly ruleVersion: number;
  /** Last day of each step. */
  readonly days: readonly string[];
  readonly series: readonly HeldSeries[];
  /**
   * At least so many more are held on the last day who may not be named; 0 is fewer than five. It is said of today, as
   * known now, of everybody together: a filter or a day in the past would single people out. Null where it is not said, and
   * to whom sees everybody.
   */
  readonly unnamedAtLeast: number | null;
}

/** How many were held on each day under one rule, as known on one day (DOMAIN.md 5 and 6). */
export function countHeld(reader: Counter, query: CensusQuery): Held {
  const { rule, step, by, asKnown } = query;
  const statuses = setOf(statusesCountedBy(rule));
  const period = periodOf(query);
  const { days, series } = reader.census.timeline({
    statuses,
    ...period,
    step,
    by,
    filter: filterOf(reader, query),
    asKnown: knownInstant(reader, asKnown),
  });
  return {
    rule,
    ruleVersion: ruleVersion(rule),
    days: Array.from(days, formatDay),
    series: series.map(({ value, low, count, high }) => ({
      value,
      low: [...low],
      count: [...count],
      high: [...high],
    })),
    unnamedAtLeast: isOfToday(reader, query) ? (reader.unnamed?.heldAtLeast(statuses, period.to) ?? null) : null,
  };
}

const RULE_AND_PERIOD: ReadonlySet<string> = new Set<keyof CensusQuery>(["rule", "from", "to", "step"]);

/** Whether somebody asks how things stand today, as known now, of everybody: nothing but rule and period is given. */
function isOfToday(reader: Counter, query: CensusQuery): boolean {
  const given = Object.entries(query).filter(([, value]) => value !== undefined);
  return query.to === formatDay(todayOf(reader)) && given.every(([name]) => RULE_AND_PERIOD.has(name));
}

const DAYS_A_YEAR = 365.25;

/** @throws {DomainError} when the period ends before it begins, or is longer than anybody reads */
function periodOf({ from, to }: Pick<CensusQuery, "from" | "to">): { from: Day; to: Day } {
  const first = parseDay(from) ?? 0;
  const last = parseDay(to) ?? 0;
  if (first > last) throw refused("from", from, `"from" is "${from}", which is after "to", "${to}".`);
  if (last - first > MOST_CENSUS_YEARS * DAYS_A_YEAR) {
    throw refused("to", to, `"to" is "${to}", more than ${MOST_CENSUS_YEARS} years after "from": ask for fewer.`);
  }
  return { from: first, to: last };
}

function refused(field: string, value: string, message: string): DomainError {
  return new DomainError("invalid_input", message, [{ field, value, message }]);
}
