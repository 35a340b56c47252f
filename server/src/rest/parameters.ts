import { z } from "zod";
import { type BridgeQuery, bridgeQuery } from "@paradero/shared/inputs/bridge-query";
import { type CensusQuery, censusQuery, MOST_CENSUS_YEARS } from "@paradero/shared/inputs/census-query";
import { messagesFor } from "@paradero/shared/words/messages";
import { FACET_TRAITS, type FacetName, forEachFacet } from "@paradero/shared/person/facets";
import { type PeopleFilters, peopleFilters, peopleQuery, type PeopleQuery } from "@paradero/shared/inputs/people-query";
import { knownQuery } from "../people/known-query.ts";

const FACET_FORM =
  'Several with commas between them; `!` in front means "everything but"; `unknown` is "not on record". ' +
  "Accents and capitals are forgiven; a word that means nothing is refused.";

const FROM: Record<(typeof FACET_TRAITS)[FacetName]["from"], string> = {
  standing: ", on the day `on`",
  attribute: "",
  place: ", where they are held on the day `on`",
};

function facetSentence(facet: FacetName): string {
  const { from, called } = FACET_TRAITS[facet];
  const codes = called === "countries" ? ", ISO 3166-1 alpha-2" : "";
  return `${messagesFor("en").facet[facet]}${FROM[from]}${codes}. ${FACET_FORM}`;
}

const FILTERS: Record<keyof PeopleFilters, string> = {
  ...forEachFacet(facetSentence),
  q: "A name, or part of one. Accents, the order of words and a one-letter slip are forgiven.",
  on: "As at: the day whose status is meant, YYYY-MM-DD. The day `asKnown`, else today, where it is left out.",
  certainty:
    "Only whom a census counts on that day: certainly (its low), counted, or possibly (its high). So each number opens as names.",
  rule: "The counting rule of `certainty`; alone, it means those who are counted.",
  asKnown: "As known on: only what was recorded by the end of that day, YYYY-MM-DD. Today where it is left out.",
};

const LIST: Record<Exclude<keyof PeopleQuery, keyof PeopleFilters>, string> = {
  sort: "What the rows are sorted by.",
  direction: "Which way.",
  offset: "How many rows to leave out at the start.",
  limit: "How many rows at most.",
};

const CENSUS: Record<Exclude<keyof CensusQuery, keyof PeopleFilters> | "rule", string> = {
  rule: "The counting rule: which statuses count as held.",
  from: "First day, YYYY-MM-DD. The last one where it is left out.",
  to: `Last day, YYYY-MM-DD; at most ${MOST_CENSUS_YEARS} years after \`from\`. The day \`asOf\`, else today, where it is left out.`,
  step: "One row a day, a week (its last day is Sunday) or a month. The last row is `to` itself. Where it is left out, the finest whose points are not too many: `step` of the answer says which.",
  by: "One series for each value of this attribute.",
};

const BRIDGE: Record<Exclude<keyof BridgeQuery, keyof PeopleFilters | "offset" | "limit"> | "status" | "rule", string> =
  {
    status: `Only these of the statuses that the rule counts. ${FACET_FORM}`,
    rule: CENSUS.rule,
    from: "The day of the first number, YYYY-MM-DD. The day `to` where it is left out.",
    to: "The day of the second number, YYYY-MM-DD. The day `asKnownTo`, else today, where it is left out.",
    asKnownFrom:
      "As known on, of the first number: only what was recorded by the end of that day, YYYY-MM-DD. The day `asKnownTo` where it is left out.",
    asKnownTo: "As known on, of the second number. Today where it is left out.",
  };

/** Which people: the parameters of a list that is not cut into pages. */
export const peopleParameters = z.strictObject(
  described(peopleQuery.omit({ offset: true, limit: true }).shape, { ...FILTERS, ...LIST }),
);

export const peoplePageParameters = z.strictObject(described(peopleQuery.shape, { ...FILTERS, ...LIST }));

export const personParameters = z.strictObject(
  described({ asKnown: peopleFilters.shape.asKnown }, { asKnown: FILTERS.asKnown }),
);

/** `asOf` is the name of "as known on" that other programs rely on; `asKnown` is understood as well. */
export const censusParameters = z.strictObject(
  described(
    { ...censusQuery.shape, asOf: peopleFilters.shape.asKnown },
    { ...FILTERS, ...CENSUS, asOf: FILTERS.asKnown, asKnown: "The same as `asOf`." },
  ),
);

export const bridgeParameters = z.strictObject(described(bridgeQuery.shape, { ...FILTERS, ...LIST, ...BRIDGE }));

export const noParameters = z.strictObject({});

/** Of a list that has no other questions. */
export const knownParameters = z.strictObject(described(knownQuery.shape, { asKnown: FILTERS.asKnown }));

/** The same fields, each with its sentence for the OpenAPI document. */
function described<Shape extends Readonly<Record<string, z.ZodType>>>(
  shape: Shape,
  sentences: Readonly<Record<keyof Shape, string>>,
): Shape {
  const fields = Object.entries(shape).map(([name, field]) => [name, field.describe(sentences[name] ?? "")]);
  return sameShape<Shape>(Object.fromEntries(fields));
}

/** `describe` returns a field of the very type it is called on, and every key is kept: the shape is the one given. */
function sameShape<Shape>(fields: object): Shape {
  return fields as Shape;
}
