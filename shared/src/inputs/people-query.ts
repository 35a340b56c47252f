import { foldText } from "../words/fold-words.ts";
import { z } from "zod";
import { CERTAINTIES } from "../census/lines.ts";
import { COUNTING_RULES, renamedRule } from "../statuses/counting-rules.ts";
import { parseDay } from "../dates/days.ts";
import { FACET_TRAITS, type FacetName, forEachFacet } from "../person/facets.ts";
import { wants } from "../words/request-faults.ts";
import { text } from "../words/text.ts";

/** The value of a facet that is not on record. It is counted and drawn like any other. */
export const UNKNOWN = "unknown";

/** One chosen set of values of a facet; `except` turns it round ("everything but"). */
export interface FacetChoice {
  readonly except: boolean;
  readonly values: readonly string[];
}

export const isoDay = z.string(wants("day")).refine((value) => parseDay(value) !== undefined, wants("day"));

/**
 * A facet in an address or a request: `bailed,house_arrest`, or `!bailed` for everything but. Kept as text, so that an
 * address and a request say the same thing; `facetChoice` reads it. A known word is understood however it is written.
 */
function facetText(facet: FacetName) {
  const { words } = FACET_TRAITS[facet];
  const known = [...(words ?? []), UNKNOWN];
  return text(400)
    .transform((value) => choiceText(inWordsOf(known, readChoice(value))))
    .superRefine((value, context) => {
      const { values } = readChoice(value);
      const refuse = (message: string) => context.addIssue({ code: "custom", message });
      if (values.length === 0) refuse(wants("some"));
      const wrong = words && values.find((word) => !known.includes(word));
      if (wrong) refuse(wants("knows", { word: wrong, words: known.join(", ") }));
    })
    .optional();
}

/** The choice in words of `known`, whatever accents, capitals and blanks it is written with; other words stay. */
export function inWordsOf(known: readonly string[], { except, values }: FacetChoice): FacetChoice {
  const byFold = new Map(known.map((word) => [fold(word), word]));
  return { except, values: [...new Set(values.map((value) => byFold.get(fold(value)) ?? value))] };
}

function fold(word: string): string {
  return foldText(word).replaceAll(/[\s_-]+/gu, "_");
}

function readChoice(value: string): FacetChoice {
  const except = value.startsWith("!");
  const values = (except ? value.slice(1) : value)
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return { except, values: [...new Set(values)] };
}

export const countingRule = z.enum(COUNTING_RULES, {
  error: ({ input }) => {
    const name = renamedRule(String(input));
    return name === undefined ? undefined : wants("called", { name });
  },
});

/** Which people: the same in an address, in tRPC and in `/api/v1`. */
export const peopleFilters = z.object({
  ...forEachFacet(facetText),
  /** A name, or part of one. */
  q: text(200).optional(),
  /** As at: the day whose status is meant. Today where it is left out. */
  on: isoDay.optional(),
  /** As known on: only what was recorded by the end of that day. Everything where it is left out. */
  asKnown: isoDay.optional(),
  /** Only whom one of the three numbers of a census counts as held on that day; the middle one where only a rule is given. */
  certainty: z.enum(CERTAINTIES).optional(),
  /** Under which rule they are held. The default one where it is left out. */
  rule: countingRule.optional(),
});

export type PeopleFilters = z.infer<typeof peopleFilters>;

export const PEOPLE_SORTS = ["name", "status", "since", "confirmed"] as const;
export type PeopleSort = (typeof PEOPLE_SORTS)[number];

export const MOST_PEOPLE_A_PAGE = 200;

export const peopleQuery = peopleFilters.extend({
  sort: z.enum(PEOPLE_SORTS).default("name"),
  direction: z.enum(["asc", "desc"]).default("asc"),
  offset: z.coerce.number().int().min(0).max(10_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(MOST_PEOPLE_A_PAGE).default(50),
});

export type PeopleQuery = z.infer<typeof peopleQuery>;

/** The choice of one facet, or undefined where the filters leave it open. */
export function facetChoice(filters: PeopleFilters, facet: FacetName): FacetChoice | undefined {
  const value = filters[facet];
  return value === undefined ? undefined : readChoice(value);
}

/** The text of a choice, as `facetChoice` reads it. */
export function choiceText(choice: FacetChoice): string {
  return `${choice.except ? "!" : ""}${choice.values.join(",")}`;
}
