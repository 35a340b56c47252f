import type { MatchWeights } from "./match-features.ts";

/** Written by `npm run bench -- --fit-matching`, from invented people: do not edit by hand (MATCHING.md says how). */
export const MATCH_WEIGHTS: MatchWeights = {
  constant: -0.439,
  surprise: 0.489,
  one_letter: -0.414,
  left_out: -0.667,
  conflict: -5.017,
  many_conflicts: -3.384,
  birth_same: 5.187,
  birth_overlap: 3.125,
  birth_near: -1.53,
  birth_other: -3.882,
  days_same: 5.14,
  days_other: -2.462,
  place_same: 1.668,
  place_other: -2.148,
  sex_other: -1.636,
  nationality_same: 0.057,
  nationality_other: -3.031,
};
