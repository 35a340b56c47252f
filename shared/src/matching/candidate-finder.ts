import { type KnownPeople, yearOf } from "./known-people.ts";
import { type ListedName, WORTH } from "../names/listed-name.ts";
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
  /** The places whose sum is not zero. */
  #touched = new Int32Array(1024);
  #touches = 0;
  readonly #steps = new Int32Array(STEPS + 1);

  constructor(people: KnownPeople<K>) {
    this.#people = people;
  }

  /** The places of those to compare, in the order in which they came. */
  find(line: MatchSubject, names: readonly ListedName[]): number[] {
    const year = yearOf(line.birth);
    const most = this.#gather(names) + (year === 0 ? 0 : SAME_YEAR);
    const common = this.#common;
    const least = (this.#leastStep(year, most) - 0.5) * (most / STEPS);
    const chosen = new Set<number>();
    for (const identifier of line.identifiers) for (const place of this.#people.placesOf(identifier)) chosen.add(place);
    for (let i = 0; i < this.#touches; i += 1) {
      const place = this.#touched[i] ?? 0;
      if ((common[place] ?? 0) >= least && this.#people.at(place)) chosen.add(place);
      common[place] = 0;
    }
    return [...chosen].sort((a, b) => a - b);
  }

  /** Adds up, for everybody who has a word like one of the line, how telling these words are. Returns the highest sum. */
  #gather(names: readonly ListedName[]): number {
    const { vocabulary, length } = this.#people;
    if (this.#common.length < length) {
      this.#common = new Float32Array(length * 2);
      this.#touched = new Int32Array(length * 2);
    }
    const [common, touched] = [this.#common, this.#touched];
    let [touches, most] = [0, 0];
    const words = new Map(names.flatMap(({ words: own }) => own.map((word) => [word.text, word])));
    for (const { alike, joinedAlike, share } of words.values()) {
      for (const [number, how] of joinedAlike ? [...alike, ...joinedAlike] : alike) {
        const worth = -Math.log(Math.max(share, vocabulary.share(number))) * WORTH[how];
        for (const place of vocabulary.carriersOf(number)) {
          const before = common[place] ?? 0;
          if (before === 0) {
            touched[touches] = place;
            touches += 1;
          }
          const sum = before + worth;
          common[place] = sum;
          if (sum > most) most = sum;
        }
      }
    }
    this.#touches = touches;
    return most;
  }

  /**
   * Adds what a birth about the same year is worth, and finds the lowest step that is still compared: as many steps from the
   * top as fit, and a whole one of equals.
   */
  #leastStep(year: number, most: number): number {
    const [common, { years }] = [this.#common, this.#people];
    const steps = this.#steps.fill(0);
    const scale = most === 0 ? 0 : STEPS / most;
    for (let i = 0; i < this.#touches; i += 1) {
      const place = this.#touched[i] ?? 0;
      let sum = common[place] ?? 0;
      if (year !== 0 && Math.abs((years[place] ?? 0) - year) <= 1) {
        sum += SAME_YEAR;
        common[place] = sum;
      }
      const step = Math.round(sum * scale);
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
