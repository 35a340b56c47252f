/** What speaks for two being one person. */
export const MATCH_REASONS = [
  "same_identifier",
  "same_name",
  "same_words",
  "same_sound",
  "one_letter",
  "transliteration",
  "nickname",
  "joined",
  "initial",
  "words_left_out",
  "rare_name",
  "same_birth",
  "same_birth_year",
  "same_days",
  "same_place",
  "same_nationality",
] as const;

/** What speaks against it, or leaves it open. */
export const MATCH_DOUBTS = [
  "other_identifier",
  "other_words",
  "one_word_only",
  "common_name",
  "namesakes",
  "near_birth",
  "other_birth",
  "other_days",
  "other_place",
  "other_sex",
  "other_nationality",
] as const;

export type MatchCode = (typeof MATCH_REASONS)[number] | (typeof MATCH_DOUBTS)[number];

/** Why somebody may be, or may not be, the person on record. Each code has its sentence in both languages. */
export interface MatchReason {
  readonly code: MatchCode;
  /** The word, name or value of the line, as it came. */
  readonly said?: string;
  /** The same of the person on record. */
  readonly known?: string;
}
