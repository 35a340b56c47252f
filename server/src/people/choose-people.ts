import type { PersonFilter } from "@paradero/shared/census/filter";
import { type Day, parseDay } from "@paradero/shared/days";
import { facetChoice, type PeopleFilters, type PeopleQuery } from "@paradero/shared/people-query";
import { forEachFacet } from "@paradero/shared/person/facets";
import { type Reader, todayOf } from "../access/reader.ts";
import { knownInstant } from "./known-at.ts";

/** The day that is asked about, and the instant whose knowledge is used (null: now). */
export interface AsAt {
  readonly on: Day;
  readonly asKnown: number | null;
}

export interface ChosenPeople {
  readonly total: number;
  readonly ids: (from: number, count: number) => string[];
  readonly asAt: AsAt;
}

/** Who fits, in order: the census decides, and the rows are fetched for one page of it. */
export function choosePeople(reader: Reader, query: Omit<PeopleQuery, "offset" | "limit">): ChosenPeople {
  const asAt = asAtOf(reader, query);
  const { sort, direction } = query;
  const { total, ids } = reader.census.select({ filter: filterOf(reader, query), ...asAt, sort, direction });
  return { total, ids, asAt };
}

export function asAtOf(
  reader: Pick<Reader, "clock" | "timeZone">,
  { on, asKnown }: Pick<PeopleFilters, "on" | "asKnown">,
): AsAt {
  const day = on === undefined ? undefined : parseDay(on);
  return { on: day ?? todayOf(reader), asKnown: knownInstant(reader, asKnown) };
}

/** The filters of a request as the census reads them; a searched name becomes the people it finds. */
export function filterOf(reader: Pick<Reader, "census">, filters: Omit<PeopleFilters, "on">): PersonFilter {
  const choices = forEachFacet((facet) => facetChoice(filters, facet));
  const found = filters.q === undefined ? undefined : reader.census.search(filters.q);
  return { choices, only: found };
}
