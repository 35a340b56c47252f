import { shareCertainty } from "@paradero/shared/matching/certainty";
import {
  FACT_FEATURES,
  type MatchFeature,
  type MatchWeights,
  NAME_FEATURES,
} from "@paradero/shared/matching/match-features";
import { MATCH_WEIGHTS } from "@paradero/shared/matching/match-weights";
import { type Candidate, NameMatcher } from "@paradero/shared/matching/name-matcher";
import { inventWorld } from "./try-lines.ts";

const FEATURES: readonly MatchFeature[] = [...NAME_FEATURES, ...FACT_FEATURES];
const STORES = [
  { seed: 101, people: 300, lines: 1500 },
  { seed: 102, people: 3_000, lines: 3000 },
  { seed: 103, people: 30_000, lines: 4500 },
];
const STEPS = 400;
const RATE = 0.05;
/** Keeps a weight that the data hardly speaks of near zero. */
const PENALTY = 1e-4;
/** Of all who are compared with a line, so many of the likeliest are fitted on: the others weigh nothing. */
const MOST_FITTED = 20;

/**
 * What may only speak for, and what only against: a word that is merely alike never proves more than the same word would, so
 * that the same name always stands first.
 */
const SIGNS: Partial<Record<MatchFeature, 1 | -1>> = {
  surprise: 1,
  one_letter: -1,
  left_out: -1,
  conflict: -1,
  many_conflicts: -1,
  birth_same: 1,
  birth_other: -1,
  days_same: 1,
  days_other: -1,
  place_same: 1,
  place_other: -1,
  sex_other: -1,
  nationality_same: 1,
  nationality_other: -1,
};

/** The people who may be one line, each with the features that are not zero; `truth` is who it is, -1 for nobody. */
interface Choice {
  readonly rows: readonly { readonly at: Uint8Array; readonly values: Float64Array }[];
  readonly truth: number;
}

/**
 * Fits the weights: those under which the choices that invented lines have (one of the candidates, or nobody) are likeliest.
 * A conditional logistic regression, by Adam, without any chance: the same code fits the same weights.
 */
export function fitWeights(): MatchWeights {
  // Which names of a person agree best depends on the weights, so the choices are gathered twice.
  const once = climb(gather(MATCH_WEIGHTS), MATCH_WEIGHTS);
  return climb(gather(once), once);
}

function gather(weights: MatchWeights): Choice[] {
  return STORES.flatMap(({ seed, people, lines }) => {
    const world = inventWorld(seed, people, lines, new NameMatcher<number>(weights));
    return world.lines.map(({ subject, truth }): Choice => {
      const likeliest = world.matcher
        .candidates(subject)
        .toSorted((a, b) => b.odds - a.odds)
        .filter(({ key }, place) => place < MOST_FITTED || key === truth);
      return {
        rows: likeliest.map(rowOf),
        truth: likeliest.findIndex(({ key }) => key === truth),
      };
    });
  });
}

function rowOf({ nameFeatures, factFeatures }: Candidate<number>): Choice["rows"][number] {
  const features: Record<MatchFeature, number> = { ...nameFeatures, ...factFeatures };
  const at = FEATURES.flatMap((name, i) => (features[name] === 0 ? [] : [i]));
  const values = at.map((i) => features[FEATURES[i] ?? "constant"]);
  return { at: Uint8Array.from(at), values: Float64Array.from(values) };
}

function climb(choices: readonly Choice[], start: MatchWeights): MatchWeights {
  const weights = Float64Array.from(FEATURES, (name) => start[name]);
  const [mean, spread] = [new Float64Array(FEATURES.length), new Float64Array(FEATURES.length)];
  for (let step = 1; step <= STEPS; step += 1) {
    const slope = slopeAt(choices, weights);
    for (const [i, name] of FEATURES.entries()) {
      const own = (slope[i] ?? 0) / choices.length - PENALTY * (weights[i] ?? 0);
      mean[i] = 0.9 * (mean[i] ?? 0) + 0.1 * own;
      spread[i] = 0.999 * (spread[i] ?? 0) + 0.001 * own * own;
      const [a, b] = [(mean[i] ?? 0) / (1 - 0.9 ** step), (spread[i] ?? 0) / (1 - 0.999 ** step)];
      const next = (weights[i] ?? 0) + (RATE * a) / (Math.sqrt(b) + 1e-8);
      const sign = SIGNS[name] ?? 0;
      weights[i] = sign * next < 0 ? 0 : next;
    }
  }
  const fitted = Object.fromEntries(FEATURES.map((name, i) => [name, Number((weights[i] ?? 0).toFixed(3))]));
  return { ...start, ...fitted };
}

function slopeAt(choices: readonly Choice[], weights: Float64Array): Float64Array {
  const slope = new Float64Array(weights.length);
  for (const { rows, truth } of choices) {
    const odds = rows.map(({ at, values }) => {
      let sum = 0;
      for (let i = 0; i < at.length; i += 1) sum += (values[i] ?? 0) * (weights[at[i] ?? 0] ?? 0);
      return sum;
    });
    const parts = shareCertainty(odds);
    for (const [place, { at, values }] of rows.entries()) {
      const wanted = (place === truth ? 1 : 0) - (parts[place] ?? 0);
      for (let i = 0; i < at.length; i += 1) slope[at[i] ?? 0] = (slope[at[i] ?? 0] ?? 0) + wanted * (values[i] ?? 0);
    }
  }
  return slope;
}
