/** The vocabularies of published numbers (DOMAIN.md 8). */
export const FIGURE_CONCEPTS = [
  "stock_detained",
  "whereabouts_unknown",
  "restricted_measures_stock",
  "deaths_in_custody",
  "arrests_in_period",
  "arrests_cumulative_since_2014",
  "releases_in_period",
  "amnesty_beneficiaries_cumulative",
] as const;

export type FigureConcept = (typeof FIGURE_CONCEPTS)[number];

interface ConceptTraits {
  /** A stock is how many on one day; a flow how many over a period. They never share an axis (DOMAIN.md 6). */
  readonly measure: "stock" | "flow";
  /** Whether its total is how many were held on a day: the headline, and the points of the timeline. */
  readonly held: boolean;
}

export const CONCEPT_TRAITS = {
  stock_detained: { measure: "stock", held: true },
  whereabouts_unknown: { measure: "stock", held: false },
  restricted_measures_stock: { measure: "stock", held: false },
  deaths_in_custody: { measure: "flow", held: false },
  arrests_in_period: { measure: "flow", held: false },
  arrests_cumulative_since_2014: { measure: "flow", held: false },
  releases_in_period: { measure: "flow", held: false },
  amnesty_beneficiaries_cumulative: { measure: "flow", held: false },
} as const satisfies Record<FigureConcept, ConceptTraits>;

export const QUALIFIERS = ["exact", "at_least", "over", "about"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Where a figure was read. `second_hand` was not read at its source: never a headline. */
export const SOURCE_TIERS = ["press", "press_mirror", "urgent_action", "second_hand"] as const;
export type SourceTier = (typeof SOURCE_TIERS)[number];

const SECOND_HAND: Record<SourceTier, boolean> = {
  press: false,
  press_mirror: false,
  urgent_action: false,
  second_hand: true,
};

/** Whether nobody here has read the publication that a figure of this tier comes from (DOMAIN.md 8). */
export function isSecondHand(tier: SourceTier): boolean {
  return SECOND_HAND[tier];
}

export const CONTEXT_EVENT_KINDS = [
  "arrest_wave",
  "case",
  "change_of_government",
  "correction",
  "death_in_custody",
  "election",
  "law",
  "mass_release",
  "milestone",
  "political",
  "protest_wave",
  "release",
  "report",
  "snapshot",
] as const;
export type ContextEventKind = (typeof CONTEXT_EVENT_KINDS)[number];
