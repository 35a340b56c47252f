/** What somebody may decide of one line of a list (DOMAIN.md 9). "same" and "not_same" name a person, the others nobody. */
export const LINE_DECISIONS = ["same", "new", "not_same", "unsure"] as const;

export type LineDecision = (typeof LINE_DECISIONS)[number];
