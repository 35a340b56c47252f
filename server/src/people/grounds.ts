import type { AskedDays } from "@paradero/shared/dates/asked-days";
import { type Day, formatDay } from "@paradero/shared/dates/days";
import type { PeopleFilters } from "@paradero/shared/inputs/people-query";
import { FACETS } from "@paradero/shared/person/facets";
import type { Counter } from "../access/readers/reader.ts";
import { knownInstant } from "./known-at.ts";

/**
 * What an answer says of itself beside its days, so that it can be asked for again and told from a later one (DOMAIN.md 4.2).
 * Nothing of it comes from the clock but the day of today: between two changes equal questions have equal answers.
 */
interface KnownGrounds {
  /** K: it rests on what was recorded by the end of this day. */
  readonly asKnown: string;
  /** The newest change that it can rest on: an instant, or null where nothing was on record yet. */
  readonly newestChange: string | null;
}

/** What an answer about one day says of itself. */
export interface DayGrounds extends KnownGrounds {
  /** D: the day whose status is meant. */
  readonly on: string;
}

/** What an answer about some of the people says of itself. */
export interface Grounds extends KnownGrounds {
  /** Who is meant, as it was understood: as in an address. */
  readonly filters: AnsweredFilters;
}

export type AnsweredFilters = Omit<PeopleFilters, "on" | "asKnown" | "certainty" | "rule">;

export function groundsOf(reader: Counter, asKnown: Day, filters: AnsweredFilters): Grounds {
  return {
    ...knownGrounds(asKnown, reader.census.newestChange(knownInstant(reader, asKnown))),
    filters: Object.fromEntries(NAMES.flatMap((name) => (filters[name] === undefined ? [] : [[name, filters[name]]]))),
  };
}

/** @param newest of the changes up to K that the answer can rest on */
export function dayGrounds({ on, asKnown }: AskedDays, newest: number | null): DayGrounds {
  return { on: formatDay(on), ...knownGrounds(asKnown, newest) };
}

function knownGrounds(asKnown: Day, newest: number | null): KnownGrounds {
  return { asKnown: formatDay(asKnown), newestChange: newest === null ? null : new Date(newest).toISOString() };
}

const NAMES = [...FACETS, "q"] as const;

/** The filters in one cell, as in an address but readable: `sex=female&state=Táchira`. */
export function filtersText(filters: AnsweredFilters): string {
  return Object.entries(filters)
    .map(([name, value = ""]) => `${name}=${value.replaceAll(/[%&#+]/g, encodeURIComponent)}`)
    .join("&");
}
