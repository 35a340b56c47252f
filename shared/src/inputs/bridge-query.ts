import type { z } from "zod";
import { DEFAULT_COUNTING_RULE } from "../statuses/counting-rules.ts";
import { countingRule, isoDay, peopleFilters, peopleQuery } from "./people-query.ts";
import { FACET_TRAITS, type FacetName, FACETS, type PlaceFacet, type StandingFacet } from "../person/facets.ts";

const STATUS = "status";

/** What somebody is another of from day to day without coming or going: no bridge can be asked for by these. */
export type DailyFacet = PlaceFacet | Exclude<StandingFacet, typeof STATUS>;

export function isDailyFacet(facet: FacetName): facet is DailyFacet {
  return facet !== STATUS && FACET_TRAITS[facet].from !== "attribute";
}

/** Every one of them is there, because they are those of the declaration. */
const DAILY = Object.fromEntries(FACETS.filter(isDailyFacet).map((facet) => [facet, true])) as Record<DailyFacet, true>;

/**
 * From one number to the next (DOMAIN.md 7): from the day `from` as known on `asKnownFrom` to the day `to` as known on
 * `asKnownTo`. The second is a number as any other: without `asKnownTo` as known today, without `to` of the day it is known
 * on. Whatever of the first is left out is as of the second.
 */
export const bridgeQuery = peopleFilters.omit({ on: true, asKnown: true, certainty: true, ...DAILY }).extend({
  rule: countingRule.default(DEFAULT_COUNTING_RULE),
  from: isoDay.optional(),
  to: isoDay.optional(),
  asKnownFrom: isoDay.optional(),
  asKnownTo: isoDay.optional(),
  offset: peopleQuery.shape.offset,
  limit: peopleQuery.shape.limit,
});

export type BridgeQuery = z.infer<typeof bridgeQuery>;
