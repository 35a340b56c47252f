import { NameMatcher } from "@paradero/shared/matching/name-matcher";
import type { MatchSubject } from "@paradero/shared/matching/match-subject";
import type { Registered } from "./argentine-registers.ts";
import { THRESHOLDS } from "./tally.ts";

/** How one register was found in the other. A link is one folded name and one year of birth in both. */
export interface LinkReport {
  readonly lines: number;
  readonly linked: number;
  /** Of the linked lines, those where a linked person stands first. */
  readonly first: number;
  /**
   * At each threshold: of the linked lines accepted, the share that is accepted for a linked person; of all linked lines,
   * the share so accepted; and the lines without a link that are accepted, of whom links cannot tell whether rightly.
   */
  readonly at: readonly {
    readonly threshold: number;
    readonly precision: number;
    readonly recall: number;
    readonly unlinked: number;
  }[];
}

const linkOf = ({ foldedName, birthYear }: Registered) => `${foldedName} ${birthYear}`;

export function reportLinks(
  official: readonly Registered[],
  memorial: readonly Registered[],
  seen: (subject: MatchSubject) => MatchSubject,
): LinkReport {
  const matcher = new NameMatcher<Registered>();
  for (const person of official) matcher.put(person, seen(person.subject));
  const links = Map.groupBy(official, linkOf);
  const found = memorial.map((line) => ({
    linked: line.birthYear === 0 ? [] : (links.get(linkOf(line)) ?? []),
    best: matcher.suggest(seen(line.subject), { most: 1 })[0],
  }));
  const linked = found.filter((one) => one.linked.length > 0);
  const isRight = ({ linked: own, best }: (typeof found)[number]) => best !== undefined && own.includes(best.key);
  return {
    lines: memorial.length,
    linked: linked.length,
    first: linked.filter(isRight).length / linked.length,
    at: THRESHOLDS.map((threshold) => {
      const accepted = found.filter(({ best }) => best !== undefined && best.certainty >= threshold);
      const ofLinked = accepted.filter((one) => one.linked.length > 0);
      const right = ofLinked.filter(isRight).length;
      return {
        threshold,
        precision: right / ofLinked.length,
        recall: right / linked.length,
        unlinked: accepted.length - ofLinked.length,
      };
    }),
  };
}

/** What is suggested of people who share their full name with somebody else of the same register. */
export interface NamesakeReport {
  readonly names: number;
  readonly people: number;
  /** How many of them are taken for one of the others as certain. */
  readonly certain: number;
  /** The highest certainty given to another of them. */
  readonly highest: number;
  /** The highest given to another whose birth contradicts. */
  readonly highestContradicted: number;
}

/** Takes everybody who shares a full name in turn, as a line, against everybody else of the register. */
export function reportNamesakes(
  register: readonly Registered[],
  seen: (subject: MatchSubject) => MatchSubject,
): NamesakeReport {
  const matcher = new NameMatcher<Registered>();
  for (const person of register) matcher.put(person, seen(person.subject));
  const shared = [...Map.groupBy(register, ({ foldedName }) => foldedName).values()].filter(({ length }) => length > 1);
  const others = shared.flatMap((group) =>
    group.flatMap((person) => {
      matcher.remove(person);
      const suggested = matcher.suggest(seen(person.subject), { most: 20 });
      matcher.put(person, seen(person.subject));
      return suggested
        .filter(({ key }) => group.includes(key))
        .map((suggestion) => ({ ...suggestion, contradicted: isBornOtherYear(person, suggestion.key) }));
    }),
  );
  const highestOf = (some: typeof others) => Math.max(0, ...some.map(({ certainty }) => certainty));
  return {
    names: shared.length,
    people: shared.flat().length,
    certain: others.filter(({ certain }) => certain).length,
    highest: highestOf(others),
    highestContradicted: highestOf(others.filter(({ contradicted }) => contradicted)),
  };
}

function isBornOtherYear(one: Registered, other: Registered): boolean {
  return one.birthYear !== 0 && other.birthYear !== 0 && one.birthYear !== other.birthYear;
}
