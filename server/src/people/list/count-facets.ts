import type { PeopleFilters } from "@paradero/shared/inputs/people-query";
import type { FacetName } from "@paradero/shared/person/facets";
import { type Reader, todayOf } from "../../access/readers/reader.ts";
import { askedPeople, type ListGrounds } from "./choose-people.ts";
import { facetsPrice } from "../../work/prices.ts";
import { inOrder, spend, spendInTurn } from "../../work/work.ts";

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
export function countFacets(reader: Reader, filters: PeopleFilters): Promise<PeopleFacets> {
  return inOrder(() => answer(reader, filters));
}

async function answer(reader: Reader, filters: PeopleFilters): Promise<PeopleFacets> {
  spend(0);
  const question = `facets ${todayOf(reader)} ${JSON.stringify(filters)}`;
  const afford = () => spendInTurn(facetsPrice(reader.census.size));
  return reader.census.remember(question, afford, async () => {
    const { filter, held, asAt, grounds } = await askedPeople(reader, filters);
    const request = { filter, held, ...asAt };
    return reader.census.ask(function* counted(census) {
      const facets = yield* census.facetsInSlices(request);
      return { ...grounds, total: census.total(request), facets };
    });
  });
}
