import type { MatchWeights } from "./match-features.ts";

/** Written by `npm run bench -- --fit-matching`, from invented people: do not edit by hand (MATCHING.md says how). */
export const MATCH_WEIGHTS: MatchWeights = {
  constant: -0.33,
  surprise: 0.468,
  one_letter: -0.553,
  left_out: -0.741,
  conflict: -4.76,
  many_conflicts: -3.713,
  birth_same: 5.188,
  birth_overlap: 3.128,
  birth_near: -1.559,
  birth_other: -3.791,
  days_same: 5.213,
  days_other: -2.471,
  place_same: 1.647,
  place_other: -2.13,
  sex_other: -1.67,
  nationality_same: 0.033,
  nationality_other: -3.058,
};
