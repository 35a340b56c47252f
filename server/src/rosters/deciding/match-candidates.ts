import type { MatchSubject } from "@paradero/shared/matching/match-subject";
import { MATCH_DOUBTS, type MatchCode } from "@paradero/shared/matching/match-codes";
import type { NameMatcher, Suggestion } from "@paradero/shared/matching/name-matcher";

/** Somebody who may be a line, as far as bulk decisions and counts look at it. */
export interface Candidate {
  readonly personId: string;
  readonly certainty: number;
  /** The same identifier. */
  readonly certain: boolean;
  /** Something known of the two contradicts it. */
  readonly contradicted: boolean;
}

/** At least as certain as not. */
export const LIKELY = 0.5;

/** More than a bulk decision looks at, since some of them may have been refused. */
const MOST = 4;

/** The surest first. */
export function candidatesOf(matcher: NameMatcher<string>, line: MatchSubject): Candidate[] {
  return matcher.suggest(line, { most: MOST }).map(asCandidate);
}

function asCandidate({ key, certainty, certain, doubts }: Suggestion<string>): Candidate {
  return { personId: key, certainty, certain, contradicted: doubts.some(({ code }) => CONTRADICTING.has(code)) };
}

/** The other doubts leave it open: a common name, a move to another place. */
const CONTRADICTS: Record<(typeof MATCH_DOUBTS)[number], boolean> = {
  other_identifier: true,
  other_words: true,
  one_word_only: true,
  common_name: false,
  namesakes: false,
  near_birth: true,
  other_birth: true,
  other_days: true,
  other_place: false,
  other_sex: true,
  other_nationality: true,
};

const CONTRADICTING: ReadonlySet<MatchCode> = new Set(MATCH_DOUBTS.filter((code) => CONTRADICTS[code]));
