import { type Day, formatDay } from "@paradero/shared/days";
import type { PeopleFilters } from "@paradero/shared/people-query";
import { FACETS } from "@paradero/shared/person/facets";
import type { Counter } from "../access/reader.ts";
import { knownInstant } from "./known-at.ts";

/**
 * What an answer says of itself beside its days, so that it can be asked for again and told from a later one (DOMAIN.md 4.2).
 * Nothing of it comes from the clock but the day of today: between two changes equal questions have equal answers.
 */
export interface Grounds {
  /** K: it rests on what was recorded by the end of this day. */
  readonly asKnown: string;
  /** Who is meant, as it was understood: as in an address. */
  readonly filters: AnsweredFilters;
  /** The newest change that it can rest on: an instant, or null where nothing was on record yet. */
  readonly newestChange: string | null;
}

export type AnsweredFilters = Omit<PeopleFilters, "on" | "asKnown" | "certainty" | "rule">;

export function groundsOf(reader: Counter, asKnown: Day, filters: AnsweredFilters): Grounds {
  const newest = reader.census.newestChange(knownInstant(reader, asKnown));
  return {
    asKnown: formatDay(asKnown),
    filters: Object.fromEntries(NAMES.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]]))),
    newestChange: newest === null ? null : new Date(newest).toISOString(),
  };
}

const NAMES = [...FACETS, "q"] as const;

/** The filters in one cell, as in an address but readable: `sex=female&state=Táchira`. */
export function filtersText(filters: AnsweredFilters): string {
  return Object.entries(filters)
    .map(([name, value = ""]) => `${name}=${value.replaceAll(/[%&#+]/g, encodeURIComponent)}`)
    .join("&");
}
