import { type KnownPeople, yearOf } from "./known-people.ts";
import { type ListedName, WORTH } from "./listed-name.ts";
import type { MatchSubject } from "./match-subject.ts";

/** So many are compared with a line, and more only where they fit no worse than the last of them. */
const MOST_COMPARED = 60;
const MOST_EQUAL = 400;
/** How finely candidates are ranked before they are compared. */
const STEPS = 256;
/** What a birth in the same year is worth when choosing whom to compare, as surprise. */
const SAME_YEAR = 4;

/** Picks, of everybody on record, the few who are worth comparing with a line: the blocking. */
export class CandidateFinder<K> {
  readonly #people: KnownPeople<K>;
  /** What each person has in common with the line at hand; all zeros between questions. */
  #common = new Float32Array(1024);
  readonly #steps = new Int32Array(STEPS + 1);

  constructor(people: KnownPeople<K>) {
    this.#people = people;
  }

  /** The places of those to compare, in the order in which they came. */
  find(line: MatchSubject, names: readonly ListedName[]): number[] {
    const touched = this.#gather(names);
    const common = this.#common;
    const year = yearOf(line.birth);
    let most = 0;
    for (const place of touched) {
      const value = (common[place] ?? 0) + (this.#people.isBornAbout(place, year) ? SAME_YEAR : 0);
      common[place] = value;
      if (value > most) most = value;
    }
    const least = this.#leastOf(touched, most);
    const chosen = new Set<number>();
    for (const identifier of line.identifiers) for (const place of this.#people.placesOf(identifier)) chosen.add(place);
    for (const place of touched) {
      if (stepOf(common[place] ?? 0, most) >= least && this.#people.at(place)) chosen.add(place);
      common[place] = 0;
    }
    return [...chosen].sort((a, b) => a - b);
  }

  /** Adds up, for everybody who has a word like one of the line, how telling these words are. */
  #gather(names: readonly ListedName[]): number[] {
    const { vocabulary, length } = this.#people;
    if (this.#common.length < length) this.#common = new Float32Array(length * 2);
    const common = this.#common;
    const touched: number[] = [];
    const words = new Map(names.flatMap(({ words: own }) => own.map((word) => [word.text, word])));
    for (const { alike, joinedAlike, share } of words.values()) {
      for (const [number, how] of joinedAlike ? [...alike, ...joinedAlike] : alike) {
        const worth = -Math.log(Math.max(share, vocabulary.share(number))) * WORTH[how];
        for (const place of vocabulary.carriersOf(number)) {
          if (common[place] === 0) touched.push(place);
          common[place] = (common[place] ?? 0) + worth;
        }
      }
    }
    return touched;
  }

  /** The lowest step that is still compared: as many steps from the top as fit, and a whole one of equals. */
  #leastOf(touched: readonly number[], most: number): number {
    const steps = this.#steps.fill(0);
    for (const place of touched) {
      const step = stepOf(this.#common[place] ?? 0, most);
      steps[step] = (steps[step] ?? 0) + 1;
    }
    let count = 0;
    for (let step = STEPS; step > 0; step -= 1) {
      const here = steps[step] ?? 0;
      if (count > 0 && count + here > (count < MOST_COMPARED / 2 ? MOST_EQUAL : MOST_COMPARED)) return step + 1;
      count += here;
      if (count >= MOST_COMPARED) return step;
    }
    return 1;
  }
}

function stepOf(value: number, most: number): number {
  return most === 0 ? 0 : Math.round((value / most) * STEPS);
}
