import { STATUSES } from "../statuses/statuses.ts";
import {
  type Attribute,
  attribute,
  type AttributeValues,
  type FacetAttribute,
  type FacetNameOf,
} from "./attributes.ts";

/** How long ago the newest source spoke of a person's custody. */
export const FRESHNESS = ["within_30_days", "within_90_days", "within_180_days", "older"] as const;
export type Freshness = (typeof FRESHNESS)[number];

/** What people are filtered and counted by. What is left out does not compile. */
interface FacetTraits {
  /** What the value of a person on a day follows from: where they stand, an attribute of theirs, the place they are in. */
  readonly from: "standing" | "attribute" | "place";
  /** How its values are called: by words in both languages, as countries, as they came, or by the name of the place. */
  readonly called: "words" | "countries" | "as-came" | "place-names";
  /** The words that it may take, in their order; null where they come from the data. */
  readonly words: readonly string[] | null;
  /** Somebody can have several, and is then counted under each of them. */
  readonly several: boolean;
}

/** In the order in which lists and addresses have them. Their labels are in `messages`, their values in the census. */
const DECLARED = {
  status: { from: "standing", called: "words", words: STATUSES, several: false },
  sex: ofAttribute("sex"),
  sector: ofAttribute("sector"),
  state: { from: "place", called: "as-came", words: null, several: false },
  facility: { from: "place", called: "place-names", words: null, several: false },
  nationality: ofAttribute("nationalities"),
  freshness: { from: "standing", called: "words", words: FRESHNESS, several: false },
} as const satisfies Readonly<Record<string, FacetTraits>> & Readonly<Record<AttributeFacet, FromAttribute>>;

interface FromAttribute extends FacetTraits {
  readonly from: "attribute";
}

function ofAttribute(name: FacetAttribute): FromAttribute {
  const { holds }: Attribute = attribute(name);
  const words = holds.is === "word" ? holds.words : null;
  const several = holds.is === "countries";
  return { from: "attribute", called: words ? "words" : several ? "countries" : "as-came", words, several };
}

export type FacetName = keyof typeof DECLARED;
export type AttributeFacet = FacetNameOf<FacetAttribute>;
type FacetFrom<From> = {
  [F in FacetName]: (typeof DECLARED)[F]["from"] extends From ? F : never;
}[FacetName];
/** The facets whose value is the place that somebody is in. */
export type PlaceFacet = FacetFrom<"place">;
/** The facets whose value is where somebody stands. */
export type StandingFacet = FacetFrom<"standing">;

/** The attributes that people are counted by, by facet: what the census takes of a person, and all of it. */
export type CensusAttributes = {
  readonly [A in FacetAttribute as FacetNameOf<A>]: AttributeValues<A>[A];
};

export const FACET_TRAITS: Readonly<Record<FacetName, FacetTraits>> = DECLARED;

export function isPlaceFacet(facet: FacetName): facet is PlaceFacet {
  return FACET_TRAITS[facet].from === "place";
}

/** The keys of the declaration, which is not empty. */
export const FACETS = Object.keys(DECLARED) as [FacetName, ...FacetName[]];

/** Each facet with what `make` makes of it: every one is there, because the keys are those of the declaration. */
export function forEachFacet<Made>(make: (facet: FacetName) => Made): Record<FacetName, Made> {
  return Object.fromEntries(FACETS.map((facet) => [facet, make(facet)])) as Record<FacetName, Made>;
}
