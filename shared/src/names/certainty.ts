/**
 * The certainties above which a researcher may accept suggestions all at once. A pair whose facts contradict each other
 * never reaches the lowest of them (`CAPS`), and nobody is accepted without being asked.
 */
export const CERTAINTIES_OFFERED = [0.99, 0.95, 0.9] as const;

/** What no name, however rare, makes up for: the most that certainty may be. */
export const CAPS = {
  otherIdentifier: 0.05,
  otherBirth: 0.5,
  otherSex: 0.7,
  nearBirth: 0.85,
  otherWords: 0.85,
} as const;

/**
 * Odds of rivals to certainties: a line is one person or nobody on record, so the certainties of all suggestions and of
 * "nobody" add up to 1. Two people who fit equally well share what there is.
 */
export function shareCertainty(logOdds: readonly number[]): number[] {
  const most = Math.max(0, ...logOdds);
  const parts = logOdds.map((odds) => Math.exp(odds - most));
  const whole = parts.reduce((sum, part) => sum + part, Math.exp(-most));
  return parts.map((part) => part / whole);
}
