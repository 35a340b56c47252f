import { askedDays, faultsOfDays } from "@paradero/shared/asked-days";
import type { PersonFilter } from "@paradero/shared/census/filter";
import { type Day, formatDay } from "@paradero/shared/days";
import { refuseFaults } from "@paradero/shared/faults";
import { facetChoice, type PeopleFilters, type PeopleQuery } from "@paradero/shared/people-query";
import { forEachFacet } from "@paradero/shared/person/facets";
import { type Counter, type Reader, todayOf } from "../access/reader.ts";
import { type AnsweredFilters, type Grounds, groundsOf } from "./grounds.ts";
import { knownInstant } from "./known-at.ts";
import { understoodFilters } from "./understood-filters.ts";

/** The day that is asked about, and the instant whose knowledge is used (null: now). */
export interface AsAt {
  readonly on: Day;
  readonly asKnown: number | null;
}

/** What a list or a count of people says of itself: D as well as what it rests on. */
export interface ListGrounds extends Grounds {
  /** D: the day whose status is meant. */
  readonly on: string;
}

/** A question about people with nothing left open. */
export interface AskedPeople {
  readonly filter: PersonFilter;
  readonly asAt: AsAt;
  readonly grounds: ListGrounds;
}

/** @throws {DomainError} when a day is still to come, or a word of a filter means nothing here */
export function askedPeople(reader: Counter, { on, asKnown: known, ...filters }: PeopleFilters): AskedPeople {
  const today = todayOf(reader);
  refuseFaults(faultsOfDays({ on, asKnown: known }, today));
  const days = askedDays({ on, asKnown: known }, today);
  const understood = understoodFilters(reader, filters);
  const asKnown = knownInstant(reader, days.asKnown);
  return {
    filter: filterOf(reader, understood, asKnown),
    asAt: { on: days.on, asKnown },
    grounds: { on: formatDay(days.on), ...groundsOf(reader, days.asKnown, understood) },
  };
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
export function choosePeople(reader: Reader, query: Omit<PeopleQuery, "offset" | "limit">): ChosenPeople {
  const { sort, direction, ...filters } = query;
  const { filter, asAt, grounds } = askedPeople(reader, filters);
  const { total, ids } = reader.census.select({ filter, ...asAt, sort, direction });
  return { total, confirmed: reader.census.newestConfirmation({ filter, ...asAt }), ids, asAt, grounds };
}

/** The filters of a request as the census reads them; a searched name becomes the people it finds, as they were called then. */
export function filterOf(
  reader: Pick<Counter, "census">,
  filters: AnsweredFilters,
  asKnown: AsAt["asKnown"],
): PersonFilter {
  const choices = forEachFacet((facet) => facetChoice(filters, facet));
  // Signs that no name is made of find nobody: to leave them out would find everybody.
  const found = filters.q === undefined ? undefined : (reader.census.search(filters.q, asKnown) ?? []);
  return { choices, only: found };
}
