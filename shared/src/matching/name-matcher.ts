import { CandidateFinder } from "./candidate-finder.ts";
import { capCertainty, identifierOdds, isIdentified, shareCertainty } from "./certainty.ts";
import { KnownPeople } from "./known-people.ts";
import { type ListedName, listName } from "../names/listed-name.ts";
import type { MatchReason } from "./match-codes.ts";
import {
  factFeatures,
  type FactFeatures,
  factOdds,
  type MatchWeights,
  nameFeatures,
  type NameFeatures,
  nameOdds,
} from "./match-features.ts";
import { explainFacts } from "./explain-facts.ts";
import { explainNames } from "./explain-names.ts";
import type { MatchSubject } from "./match-subject.ts";
import { MATCH_WEIGHTS } from "./match-weights.ts";
import { compareNames, type NameAgreement } from "../names/name-agreement.ts";

export interface Suggestion<K> {
  readonly key: K;
  /** The name on record that agrees best, as it was put. */
  readonly name: string;
  /** 0 to 1: of a hundred suggestions at 0.9, ninety are the person (MATCHING.md says where it was measured). */
  readonly certainty: number;
  /** An identifier is the same. The only ground on which anything may be accepted without asking. */
  readonly certain: boolean;
  readonly reasons: readonly MatchReason[];
  readonly doubts: readonly MatchReason[];
}

export interface SuggestOptions {
  readonly most: number;
  /** Suggestions less certain than this are left out. */
  readonly least?: number;
}

/** A person on record who may be the line, with the features that say how. */
export interface Candidate<K> {
  readonly key: K;
  readonly known: MatchSubject;
  readonly nameFeatures: NameFeatures;
  readonly factFeatures: FactFeatures;
  /** The logarithm of the odds that the two are one person, were there nobody else. */
  readonly odds: number;
  /** The names that agree best. */
  readonly listed: number;
  readonly name: number;
  readonly agreement: NameAgreement;
}

interface BestNames {
  readonly odds: number;
  readonly features: NameFeatures;
  readonly listed: number;
  readonly name: number;
  readonly agreement: NameAgreement;
}

const LEAST = 0.01;

/** Finds, for a line of a list, the people on record who may be the same person, and says why (DOMAIN.md 9). */
export class NameMatcher<K> {
  readonly #people = new KnownPeople<K>();
  readonly #finder = new CandidateFinder(this.#people);
  readonly #weights: MatchWeights;

  /** Weights other than the fitted ones are for fitting. */
  constructor(weights: MatchWeights = MATCH_WEIGHTS) {
    this.#weights = weights;
  }

  /** Adds a person, or replaces what was known of them. */
  put(key: K, subject: MatchSubject): void {
    this.#people.put(key, subject);
  }

  remove(key: K): void {
    this.#people.remove(key);
  }

  /** The surest first; of equally sure ones, who was put first. The same question always has the same answer. */
  suggest(line: MatchSubject, { most, least = LEAST }: SuggestOptions): Suggestion<K>[] {
    const candidates = this.candidates(line);
    const shares = shareCertainty(candidates.map(({ odds }) => odds));
    const identified = candidates.filter(({ known }) => isIdentified(line, known));
    // Two people on record with one number: that is for somebody to sort out first.
    const only = identified.length === 1 ? identified[0] : undefined;
    return candidates
      .map((candidate, i) => ({ candidate, share: shares[i] ?? 0, certain: candidate === only }))
      .filter(({ share, certain }) => certain || share >= least)
      .map(({ candidate, share, certain }) => {
        const { known, agreement } = candidate;
        const certainty = certain ? 1 : capCertainty(share, line, known, agreement.conflict);
        return { candidate, certainty, certain };
      })
      .filter(({ certainty }) => certainty >= least)
      .sort((a, b) => b.certainty - a.certainty || b.candidate.odds - a.candidate.odds)
      .slice(0, most)
      .map(({ candidate, certainty, certain }, _place, shown) => {
        const rivals = shown.filter((other) => other.certainty >= certainty / 2).length - 1;
        const name = candidate.known.names[candidate.name] ?? "";
        return { key: candidate.key, name, certainty, certain, ...explain(line, candidate, rivals > 0 && !certain) };
      });
  }

  /** Everybody who may be the line, and what certainty is made from. */
  candidates(line: MatchSubject): Candidate<K>[] {
    const vocabulary = this.#people.vocabulary;
    const names = line.names.map((name) => listName(name, vocabulary));
    return this.#finder.find(line, names).flatMap((place) => {
      const best = this.#bestNames(names, place);
      const found = this.#people.at(place);
      if (!best || !found) return [];
      const facts = factFeatures(line, found.known);
      const { features, listed, name, agreement } = best;
      const odds = best.odds + factOdds(facts, this.#weights) + identifierOdds(line, found.known);
      return [{ ...found, listed, name, agreement, odds, nameFeatures: features, factFeatures: facts }];
    });
  }

  #bestNames(names: readonly ListedName[], place: number): BestNames | null {
    let best: BestNames | null = null;
    for (const known of this.#people.namesAt(place)) {
      for (const [listed, name] of names.entries()) {
        const agreement = compareNames(name, known, this.#people.vocabulary);
        const features = nameFeatures(agreement, this.#people.vocabulary.size);
        const odds = nameOdds(features, this.#weights);
        if (!best || odds > best.odds) best = { odds, features, listed, name: known.index, agreement };
      }
    }
    return best;
  }
}

function explain<K>(
  line: MatchSubject,
  candidate: Candidate<K>,
  hasRivals: boolean,
): Pick<Suggestion<K>, "reasons" | "doubts"> {
  const said = line.names[candidate.listed] ?? "";
  const known = candidate.known.names[candidate.name] ?? "";
  const names = explainNames(said, known, candidate.agreement, candidate.nameFeatures.surprise);
  const facts = explainFacts(line, candidate.known);
  const identified = facts.reasons.filter(({ code }) => code === "same_identifier");
  const others = facts.reasons.filter(({ code }) => code !== "same_identifier");
  return {
    reasons: [...identified, ...names.reasons, ...others],
    doubts: [...facts.doubts, ...names.doubts, ...(hasRivals ? [{ code: "namesakes" as const }] : [])],
  };
}
