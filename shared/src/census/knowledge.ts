/** Why a day counts somebody as known at one instant and not at another (DOMAIN.md 7): of several causes, the first one here. */
export const KNOWLEDGE_CAUSES = [
  "published",
  "withdrawn",
  "merged",
  "split",
  "retracted",
  "corrected",
  "learned_late",
  "exit_learned_late",
  "reclassified",
] as const;

export type KnowledgeCause = (typeof KNOWLEDGE_CAUSES)[number];

/** Something that came to be known, and counted somebody in or out. */
export interface Knowing {
  readonly cause: KnowledgeCause;
  /** The instant of its change, if records of the person were written or closed then; else null. */
  readonly at: number | null;
}

/**
 * The one cause that is told: the first that fits.
 *
 * @param merges of the person, by their instants: records that move from one entry to the other are nobody's news
 */
export function firstCause(
  knowings: readonly Knowing[],
  merges: ReadonlyMap<number, "merged" | "split">,
): KnowledgeCause {
  const fitting = new Set(knowings.map(({ cause, at }) => (at === null ? undefined : merges.get(at)) ?? cause));
  const first = KNOWLEDGE_CAUSES.find((cause) => fitting.has(cause));
  if (first === undefined) throw new Error("somebody is counted in or out for no cause");
  return first;
}
