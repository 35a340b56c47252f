import { birthLikeness } from "./birth-likeness.ts";
import { daysAgreement, nationalityAgreement, placeAgreement, sexAgreement } from "./circumstances.ts";
import type { MatchSubject } from "./match-subject.ts";
import { countPairs, type NameAgreement } from "../names/name-agreement.ts";

/** What certainty is made of. Each has a weight, fitted on invented people (MATCHING.md). */
export const NAME_FEATURES = ["constant", "surprise", "one_letter", "left_out", "conflict", "many_conflicts"] as const;

export const FACT_FEATURES = [
  "birth_same",
  "birth_overlap",
  "birth_near",
  "birth_other",
  "days_same",
  "days_other",
  "place_same",
  "place_other",
  "sex_other",
  "nationality_same",
  "nationality_other",
] as const;

export type NameFeature = (typeof NAME_FEATURES)[number];
export type FactFeature = (typeof FACT_FEATURES)[number];
export type MatchFeature = NameFeature | FactFeature;
export type MatchWeights = Readonly<Record<MatchFeature, number>>;
export type NameFeatures = Readonly<Record<NameFeature, number>>;
export type FactFeatures = Readonly<Record<FactFeature, number>>;

/** More surprise than this proves no more: sisters share the rarest of surnames. */
const MOST_SURPRISE = 12;

/** What the names say. `size` is how many people there are to be mistaken for. */
export function nameFeatures(agreement: NameAgreement, size: number): NameFeatures {
  const { pairs, listedLeft, knownLeft, conflict } = agreement;
  return {
    constant: 1,
    surprise: Math.min(agreement.surprise - Math.log(size + 1), MOST_SURPRISE),
    one_letter: countPairs(pairs, "one_letter"),
    left_out: Math.abs(listedLeft.length - knownLeft.length),
    conflict: Math.min(conflict, 1),
    many_conflicts: Math.max(conflict - 1, 0),
  };
}

/** What is known of both besides the names. */
export function factFeatures(line: MatchSubject, known: MatchSubject): FactFeatures {
  const birth = birthLikeness(line.birth, known.birth);
  const days = daysAgreement(line, known);
  const place = placeAgreement(line, known);
  const nationality = nationalityAgreement(line, known);
  return {
    birth_same: birth === "same" ? 1 : 0,
    birth_overlap: birth === "overlap" ? 1 : 0,
    birth_near: birth === "near" ? 1 : 0,
    birth_other: birth === "other" ? 1 : 0,
    days_same: days === "same" ? 1 : 0,
    days_other: days === "other" ? 1 : 0,
    place_same: place === "same" ? 1 : 0,
    place_other: place === "other" ? 1 : 0,
    sex_other: sexAgreement(line, known) === "other" ? 1 : 0,
    nationality_same: nationality === "same" ? 1 : 0,
    nationality_other: nationality === "other" ? 1 : 0,
  };
}

/** What the names add to the logarithm of the odds that two are one person. */
export function nameOdds(features: NameFeatures, weights: MatchWeights): number {
  let sum = 0;
  for (const feature of NAME_FEATURES) sum += weights[feature] * features[feature];
  return sum;
}

/** What everything besides the names adds to it. */
export function factOdds(features: FactFeatures, weights: MatchWeights): number {
  let sum = 0;
  for (const feature of FACT_FEATURES) sum += weights[feature] * features[feature];
  return sum;
}
