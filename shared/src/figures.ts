/** The vocabularies of published numbers (domain.md 8). */
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
  /** A stock is how many on one day; a flow how many over a period. They never share an axis (domain.md 6). */
  readonly measure: "stock" | "flow";
}

export const CONCEPT_TRAITS = {
  stock_detained: { measure: "stock" },
  whereabouts_unknown: { measure: "stock" },
  restricted_measures_stock: { measure: "stock" },
  deaths_in_custody: { measure: "flow" },
  arrests_in_period: { measure: "flow" },
  arrests_cumulative_since_2014: { measure: "flow" },
  releases_in_period: { measure: "flow" },
  amnesty_beneficiaries_cumulative: { measure: "flow" },
} as const satisfies Record<FigureConcept, ConceptTraits>;

export const QUALIFIERS = ["exact", "at_least", "over", "about"] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** Where a figure was read. `second_hand` was not read at its source: never a headline. */
export const SOURCE_TIERS = ["press", "press_mirror", "urgent_action", "second_hand"] as const;
export type SourceTier = (typeof SOURCE_TIERS)[number];

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
