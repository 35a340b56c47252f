import { askedDays, faultsOfDays } from "@paradero/shared/dates/asked-days";
import type { StandingRequest } from "@paradero/shared/census/facet-counts";
import type { PersonFilter } from "@paradero/shared/census/filter";
import type { Certainty } from "@paradero/shared/census/lines";
import {
  type CountingRule,
  DEFAULT_COUNTING_RULE,
  ruleVersion,
  statusesCountedBy,
} from "@paradero/shared/statuses/counting-rules";
import { type Day, formatDay } from "@paradero/shared/dates/days";
import { refuseFaults } from "@paradero/shared/words/faults";
import { facetChoice, type PeopleFilters, type PeopleQuery } from "@paradero/shared/inputs/people-query";
import { forEachFacet } from "@paradero/shared/person/facets";
import { setOf } from "@paradero/shared/statuses/status-set";
import { type Counter, type Reader, todayOf } from "../../access/readers/reader.ts";
import { searchPrice } from "../../work/prices.ts";
import { payInTurn } from "../../work/work.ts";
import { type AnsweredFilters, type DayGrounds, type Grounds, groundsOf } from "../grounds.ts";
import { knownInstant } from "../known-at.ts";
import { makeReady } from "./make-ready.ts";
import { understoodFilters } from "./understood-filters.ts";

/** The day that is asked about, and the instant whose knowledge is used (null: now). */
export interface AsAt {
  readonly on: Day;
  readonly asKnown: number | null;
}

/** What a list or a count of people says of itself: D as well as what it rests on. */
export interface ListGrounds extends DayGrounds, Grounds {
  /** Whom of a census it lists, and under which rule: null where it lists everybody who fits the filters. */
  readonly certainty: Certainty | null;
  readonly rule: CountingRule | null;
  readonly ruleVersion: number | null;
}

/** A question about people with nothing left open. */
export interface AskedPeople {
  readonly filter: PersonFilter;
  readonly held: StandingRequest["held"];
  readonly asAt: AsAt;
  readonly grounds: ListGrounds;
}

/** @throws {DomainError} when a day is still to come, or a word of a filter means nothing here */
export async function askedPeople(reader: Counter, query: PeopleFilters): Promise<AskedPeople> {
  const { on, asKnown: known, certainty, rule, ...filters } = query;
  const today = todayOf(reader);
  refuseFaults(faultsOfDays({ on, asKnown: known }, today));
  const days = askedDays({ on, asKnown: known }, today);
  const understood = understoodFilters(reader, filters);
  const asKnown = knownInstant(reader, days.asKnown);
  const filter = await filterOf(reader, understood, asKnown);
  await makeReady(reader, asKnown);
  const line = certainty === undefined && rule === undefined ? null : lineOf({ certainty, rule });
  return {
    filter,
    held: line ? { statuses: setOf(statusesCountedBy(line.rule)), certainty: line.certainty } : undefined,
    asAt: { on: days.on, asKnown },
    grounds: {
      on: formatDay(days.on),
      certainty: line?.certainty ?? null,
      rule: line?.rule ?? null,
      ruleVersion: line ? ruleVersion(line.rule) : null,
      ...groundsOf(reader, days.asKnown, understood),
    },
  };
}

/** Which number of which census is meant. */
function lineOf({ certainty = "counted", rule = DEFAULT_COUNTING_RULE }: Pick<PeopleFilters, "certainty" | "rule">) {
  return { certainty, rule };
}

export interface ChosenPeople {
  readonly total: number;
  /** The newest day for which a source speaks of anybody of them. */
  readonly confirmed: Day | null;
  readonly ids: (from: number, count: number) => string[];
  readonly asAt: AsAt;
  readonly grounds: ListGrounds;
}

/** Who fits, in order: the census decides, and the rows are fetched for one page of it. */
export async function choosePeople(
  reader: Reader,
  query: Omit<PeopleQuery, "offset" | "limit">,
): Promise<ChosenPeople> {
  const { sort, direction, ...filters } = query;
  const { filter, held, asAt, grounds } = await askedPeople(reader, filters);
  const request = { filter, held, ...asAt };
  return reader.census.ask(function* chosen(census) {
    const { total, ids } = census.select({ ...request, sort, direction });
    yield;
    return { total, confirmed: census.newestConfirmation(request), ids, asAt, grounds };
  });
}

/** The filters of a request as the census reads them; a searched name becomes the people it finds, as they were called then. */
export async function filterOf(
  { census }: Pick<Counter, "census">,
  filters: AnsweredFilters,
  asKnown: AsAt["asKnown"],
): Promise<PersonFilter> {
  const choices = choicesOf(filters);
  if (filters.q === undefined) return { choices };
  await payInTurn(searchPrice(census.size));
  // Signs that no name is made of find nobody: to leave them out would find everybody.
  return { choices, only: (await census.search(filters.q, asKnown)) ?? [] };
}

export function choicesOf(filters: AnsweredFilters): NonNullable<PersonFilter["choices"]> {
  return forEachFacet((facet) => facetChoice(filters, facet));
}
