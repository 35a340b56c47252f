import { z } from "zod";
import { DEFAULT_COUNTING_RULE } from "../statuses/counting-rules.ts";
import { countingRule, isoDay, peopleFilters } from "./people-query.ts";
import { FACETS } from "../person/facets.ts";

export const CENSUS_STEPS = ["day", "week", "month"] as const;
export type CensusStep = (typeof CENSUS_STEPS)[number];

/** Longer is refused: nobody reads it, and it costs the machine. */
export const MOST_CENSUS_YEARS = 50;

/**
 * How many were held: one row per step from `from` to `to`, each saying the last day of its step (a week ends on Sunday),
 * the last row being `to` itself. With `by`, one row per value and step. Without `to` it is the day `asKnown`, or today
 * (DOMAIN.md 4.2); without `from` that one day. Without `step` it is the finest one whose points are not too many; the answer
 * says which.
 */
export const censusQuery = peopleFilters.omit({ on: true, certainty: true }).extend({
  rule: countingRule.default(DEFAULT_COUNTING_RULE),
  from: isoDay.optional(),
  to: isoDay.optional(),
  step: z.enum(CENSUS_STEPS).optional(),
  by: z.enum(FACETS).optional(),
});

export type CensusQuery = z.infer<typeof censusQuery>;
