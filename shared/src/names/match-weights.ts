import type { MatchWeights } from "./match-features.ts";

/** Written by `npm run bench -- --fit-matching`, from invented people: do not edit by hand (MATCHING.md says how). */
export const MATCH_WEIGHTS: MatchWeights = {
  constant: -0.574,
  surprise: 0.462,
  whole_name: 0,
  misheard: 0,
  one_letter: -0.532,
  nickname: 0,
  transcribed: 0,
  initial: 0,
  left_out: -0.631,
  conflict: -4.926,
  many_conflicts: -3.205,
  one_word: 0,
  birth_same: 5.599,
  birth_overlap: 3.132,
  birth_near: -1.854,
  birth_other: -4.128,
  days_same: 5.408,
  days_other: -2.697,
  place_same: 1.788,
  place_other: -2.441,
  sex_other: -1.277,
  nationality_same: 0.273,
  nationality_other: -3.615,
};
