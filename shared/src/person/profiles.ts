/** The vocabularies of a person's own attributes. `null` is "not known", and is drawn, never dropped. */
export const SEXES = ["female", "male"] as const;
export type Sex = (typeof SEXES)[number];

export const SECTORS = ["civilian", "military"] as const;
export type Sector = (typeof SECTORS)[number];

/** Who may see a person, the strictest first (DOMAIN.md 10). `internal` is what a new person gets. */
export const PUBLICATION_LEVELS = ["internal", "statistics", "named"] as const;
export type PublicationLevel = (typeof PUBLICATION_LEVELS)[number];

/** Of two levels, the one at which fewer may see the person. */
export function stricterOf(one: PublicationLevel, other: PublicationLevel): PublicationLevel {
  return PUBLICATION_LEVELS.indexOf(one) < PUBLICATION_LEVELS.indexOf(other) ? one : other;
}

/** What the person is shown as; exactly one a person. */
export const MAIN_NAME = "main";
export const OTHER_NAME_KINDS = ["full", "variant", "misspelling", "nickname"] as const;
export const NAME_KINDS = [MAIN_NAME, ...OTHER_NAME_KINDS] as const;
export type NameKind = (typeof NAME_KINDS)[number];
