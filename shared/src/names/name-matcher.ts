import { CandidateFinder } from "./candidate-finder.ts";
import { birthLikeness } from "./birth-likeness.ts";
import { CAPS, shareCertainty } from "./certainty.ts";
import { sexAgreement } from "./circumstances.ts";
import { contradictedIdentifier, sharedIdentifier } from "./identifiers.ts";
import { KnownPeople } from "./known-people.ts";
import { type ListedName, listName } from "./listed-name.ts";
import type { MatchReason } from "./match-codes.ts";
import {
  FACT_FEATURES,
  factFeatures,
  type Features,
  logOdds,
  type MatchWeights,
  NAME_FEATURES,
  nameFeatures,
} from "./match-features.ts";
import { explainFacts } from "./explain-facts.ts";
import { explainNames } from "./explain-names.ts";
import type { MatchSubject } from "./match-subject.ts";
import { MATCH_WEIGHTS } from "./match-weights.ts";
import { compareNames, type NameAgreement } from "./name-agreement.ts";

export interface Suggestion<K> {
  readonly key: K;
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
  readonly features: Features;
  /** The names that agree best. */
  readonly listed: number;
  readonly name: number;
  readonly agreement: NameAgreement;
}

const LEAST = 0.01;

/** Finds, for a line of a list, the people on record who may be the same person, and says why (domain.md 9). */
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
    const odds = candidates.map(({ features }) =>
      logOdds(features, this.#weights, [...NAME_FEATURES, ...FACT_FEATURES]),
    );
    const certainties = shareCertainty(odds);
    return candidates
      .map((candidate, i) => ({ candidate, ...this.#judge(line, candidate, certainties[i] ?? 0), odds: odds[i] ?? 0 }))
      .filter(({ certainty }) => certainty >= least)
      .sort((a, b) => b.certainty - a.certainty || b.odds - a.odds)
      .slice(0, most)
      .map(({ candidate, certainty, certain }, _place, shown) => {
        const rivals = shown.filter((other) => other.certainty >= certainty / 2).length - 1;
        return { key: candidate.key, certainty, certain, ...this.#explain(line, candidate, rivals > 0 && !certain) };
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
      return [{ ...found, ...best, features: { ...best.features, ...factFeatures(line, found.known) } }];
    });
  }

  #bestNames(names: readonly ListedName[], place: number): Omit<Candidate<K>, "key" | "known"> | null {
    let best: (Omit<Candidate<K>, "key" | "known"> & { odds: number }) | null = null;
    for (const known of this.#people.namesAt(place)) {
      for (const [listed, name] of names.entries()) {
        const agreement = compareNames(name, known, this.#people.vocabulary);
        const features = nameFeatures(agreement, this.#people.vocabulary.size);
        const odds = logOdds(features, this.#weights, NAME_FEATURES);
        if (!best || odds > best.odds) best = { odds, features, listed, name: known.index, agreement };
      }
    }
    return best;
  }

  #judge(
    line: MatchSubject,
    { known, agreement }: Candidate<K>,
    shared: number,
  ): { certainty: number; certain: boolean } {
    if (contradictedIdentifier(line, known))
      return { certainty: Math.min(shared, CAPS.otherIdentifier), certain: false };
    if (sharedIdentifier(line, known) !== null) return { certainty: 1, certain: true };
    const birth = birthLikeness(line.birth, known.birth);
    let certainty = shared;
    if (birth === "other") certainty = Math.min(certainty, CAPS.otherBirth);
    if (birth === "near") certainty = Math.min(certainty, CAPS.nearBirth);
    if (sexAgreement(line, known) === "other") certainty = Math.min(certainty, CAPS.otherSex);
    if (agreement.conflict > 0.5) certainty = Math.min(certainty, CAPS.otherWords);
    return { certainty, certain: false };
  }

  #explain(line: MatchSubject, candidate: Candidate<K>, hasRivals: boolean): Pick<Suggestion<K>, "reasons" | "doubts"> {
    const said = line.names[candidate.listed] ?? "";
    const known = candidate.known.names[candidate.name] ?? "";
    const names = explainNames(said, known, candidate.agreement, candidate.features.surprise ?? 0);
    const facts = explainFacts(line, candidate.known);
    const identified = facts.reasons.filter(({ code }) => code === "same_identifier");
    const others = facts.reasons.filter(({ code }) => code !== "same_identifier");
    return {
      reasons: [...identified, ...names.reasons, ...others],
      doubts: [...facts.doubts, ...names.doubts, ...(hasRivals ? [{ code: "namesakes" as const }] : [])],
    };
  }
}
