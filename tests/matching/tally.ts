import type { Tried } from "./try-lines.ts";

/** What a table says of some lines. Shares are 0 to 1; NaN where there is nothing to share. */
export interface Tally {
  readonly lines: number;
  /** The right person was compared with the line at all: what blocking keeps. */
  readonly compared: number;
  /** The right person stands first. */
  readonly first: number;
  /** The right person is among the five shown. */
  readonly shown: number;
  readonly at: readonly { readonly threshold: number; readonly precision: number; readonly recall: number }[];
}

/** The certainties at which precision and recall are told: those offered, and the one of a coin. */
export const THRESHOLDS = [0.5, 0.9, 0.95, 0.99] as const;

export function tally(tried: readonly Tried[]): Tally {
  const present = tried.filter(({ line }) => line.truth !== null);
  return {
    lines: tried.length,
    compared: share(present, ({ compared }) => compared),
    first: share(present, ({ suggested }) => suggested[0]?.right === true),
    shown: share(present, ({ suggested }) => suggested.some(({ right }) => right)),
    at: THRESHOLDS.map((threshold) => {
      const accepted = tried.flatMap(({ suggested }) => suggested.filter(({ certainty }) => certainty >= threshold));
      const right = accepted.filter((one) => one.right).length;
      return { threshold, precision: right / accepted.length, recall: right / present.length };
    }),
  };
}

function share(tried: readonly Tried[], is: (one: Tried) => boolean): number {
  return tried.filter(is).length / tried.length;
}

/** How often suggestions of about one certainty were right. */
export interface CalibrationStep {
  readonly from: number;
  readonly to: number;
  readonly suggestions: number;
  /** The mean of what was predicted. */
  readonly predicted: number;
  readonly found: number;
}

const STEPS = [0.01, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1.01];

export function calibration(tried: readonly Tried[]): CalibrationStep[] {
  const all = tried.flatMap(({ suggested }) => suggested);
  return STEPS.slice(1).map((to, i) => {
    const from = STEPS[i] ?? 0;
    const own = all.filter(({ certainty }) => certainty >= from && certainty < to);
    return {
      from,
      to: Math.min(to, 1),
      suggestions: own.length,
      predicted: own.reduce((sum, { certainty }) => sum + certainty, 0) / own.length,
      found: own.filter(({ right }) => right).length / own.length,
    };
  });
}
