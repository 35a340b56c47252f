import type { MatchWeights } from "./match-features.ts";

/** Written by `npm run bench -- matching --fit`, from invented people: do not edit by hand (MATCHING.md says how). */
export const MATCH_WEIGHTS: MatchWeights = {
  constant: -1,
  surprise: 0.8,
  whole_name: 1,
  misheard: -0.3,
  one_letter: -0.8,
  nickname: -0.5,
  transcribed: -0.5,
  initial: 0,
  left_out: -0.4,
  conflict: -6,
  many_conflicts: -4,
  one_word: -2,
  birth_same: 6,
  birth_overlap: 2.5,
  birth_near: 1,
  birth_other: -5,
  days_same: 3,
  days_other: -0.5,
  place_same: 1,
  place_other: -0.5,
  sex_other: -3,
  nationality_same: 0.2,
  nationality_other: -2,
};
