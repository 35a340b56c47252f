import { birthLikeness } from "./birth-likeness.ts";
import { sexAgreement } from "./circumstances.ts";
import { contradictedIdentifier, sharedIdentifier } from "./identifiers.ts";
import type { MatchSubject } from "./match-subject.ts";

/**
 * The certainties above which a researcher may accept suggestions all at once. A pair whose facts contradict each other
 * never reaches the lowest of them (`CAPS`), and nobody is accepted without being asked.
 */
export const CERTAINTIES_OFFERED = [0.99, 0.95, 0.9] as const;

/** What no name, however rare, makes up for: the most that certainty may be. */
const CAPS = {
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

/** Words that are left on both sides, and likelier of one kind than not. */
export const CONFLICT = 0.5;

/** What an identifier adds to the logarithm of the odds, so that a pair it decides leaves its rivals nothing, or takes nothing. */
const IDENTIFIER_ODDS = { same: 25, other: -8 };

export function identifierOdds(line: MatchSubject, known: MatchSubject): number {
  if (line.identifiers.length === 0 || known.identifiers.length === 0) return 0;
  if (contradictedIdentifier(line, known)) return IDENTIFIER_ODDS.other;
  return sharedIdentifier(line, known) === null ? 0 : IDENTIFIER_ODDS.same;
}

/** Whether an identifier is the same, and none of another scheme is not. */
export function isIdentified(line: MatchSubject, known: MatchSubject): boolean {
  return identifierOdds(line, known) === IDENTIFIER_ODDS.same;
}

/** `certainty`, brought down to what the contradictions between the two allow. `conflict` is that of their names. */
export function capCertainty(certainty: number, line: MatchSubject, known: MatchSubject, conflict: number): number {
  const birth = birthLikeness(line.birth, known.birth);
  const caps: number[] = [];
  if (contradictedIdentifier(line, known)) caps.push(CAPS.otherIdentifier);
  if (birth === "other") caps.push(CAPS.otherBirth);
  if (birth === "near") caps.push(CAPS.nearBirth);
  if (sexAgreement(line, known) === "other") caps.push(CAPS.otherSex);
  if (conflict > CONFLICT) caps.push(CAPS.otherWords);
  return Math.min(certainty, ...caps);
}
