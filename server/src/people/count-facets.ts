import type { Facet, PeopleFilters } from "@paradero/shared/people-query";
import type { Reader } from "../access/reader.ts";

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

export async function countFacets(_reader: Reader, _filters: PeopleFilters): Promise<PeopleFacets> {
  throw new Error("not yet");
}
