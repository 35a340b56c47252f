import { type Facet, FACETS, type PeopleFilters } from "@paradero/shared/people-query";
import type { Reader } from "../access/reader.ts";
import { asAtOf, filterOf } from "./choose-people.ts";

export interface FacetCount {
  /** Null is "not on record". */
  readonly value: string | null;
  readonly count: number;
}

export interface PeopleFacets {
  readonly total: number;
  /** Each facet is counted under the other filters, so that its own choice can be changed. */
  readonly facets: Readonly<Record<Facet, readonly FacetCount[]>>;
}

/** How many people have each value of each facet on a day, as known on a day. */
export function countFacets(reader: Reader, filters: PeopleFilters): PeopleFacets {
  const request = { filter: filterOf(reader, filters), ...asAtOf(reader, filters) };
  const counts = reader.census.facets(request);
  return { total: reader.census.total(request), facets: byFacet((facet) => counts[facet] ?? []) };
}

/** Every facet gets its value, so the record is whole. */
function byFacet<Value>(valueOf: (facet: Facet) => Value): Record<Facet, Value> {
  return Object.fromEntries(FACETS.map((facet) => [facet, valueOf(facet)])) as Record<Facet, Value>;
}
