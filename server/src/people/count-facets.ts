import type { PeopleFilters } from "@paradero/shared/people-query";
import type { FacetName } from "@paradero/shared/person/facets";
import { type Reader, todayOf } from "../access/reader.ts";
import { askedPeople, type ListGrounds } from "./choose-people.ts";
import { facetsPrice } from "../work/prices.ts";
import { spend } from "../work/work.ts";

export interface FacetCount {
  /** Null is "not on record". */
  readonly value: string | null;
  readonly count: number;
}

export interface PeopleFacets extends ListGrounds {
  readonly total: number;
  /** Each facet is counted under the other filters, so that its own choice can be changed. */
  readonly facets: Readonly<Record<FacetName, readonly FacetCount[]>>;
}

/** How many people have each value of each facet on a day, as known on a day. */
export function countFacets(reader: Reader, filters: PeopleFilters): PeopleFacets {
  spend(0);
  return reader.census.remember(`facets ${todayOf(reader)} ${JSON.stringify(filters)}`, () => {
    spend(facetsPrice(reader.census.size));
    const { filter, held, asAt, grounds } = askedPeople(reader, filters);
    const request = { filter, held, ...asAt };
    return { ...grounds, total: reader.census.total(request), facets: reader.census.facets(request) };
  });
}
