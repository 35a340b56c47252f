import { formatDay } from "../dates/days.ts";
import { type KnownName, KnownNames } from "../names/known-names.ts";
import { prepareRaw } from "../names/listed-name.ts";
import type { DaySpan, MatchSubject } from "./match-subject.ts";
import type { PreparedName } from "../names/prepared-name.ts";
import { Vocabulary } from "../names/vocabulary.ts";

/** Those who left are swept out once they are this many, and more than those who are left. */
const LEAST_SWEPT = 1000;
const NO_YEAR = 0;

interface Held<K> {
  readonly key: K;
  readonly known: MatchSubject;
}

/** Everybody whom lines are matched against, each at a place that counts up from 0 and is empty once they left. */
export class KnownPeople<K> {
  #vocabulary = new Vocabulary();
  #names = new KnownNames();
  #held: (Held<K> | undefined)[] = [];
  #years = new Int16Array(1024);
  readonly #places = new Map<K, number>();
  #numbered = new Map<string, Set<number>>();

  put(key: K, known: MatchSubject): void {
    this.remove(key);
    const { vocabulary } = this;
    const numberOf = (word: string) => vocabulary.numberOf(word);
    const names = known.names.map(prepareRaw);
    const place = this.#names.add(names, numberOf);
    const [main] = names;
    if (main) vocabulary.learnOrder(main, main.words.map(numberOf));
    const words = everyWord(names).map(numberOf);
    vocabulary.count(words, 1);
    for (const word of words) vocabulary.addCarrier(word, place);
    this.#held.push({ key, known });
    if (place === this.#years.length) this.#years = widened(this.#years);
    this.#years[place] = yearOf(known.birth);
    this.#places.set(key, place);
    for (const identifier of known.identifiers) {
      const others = this.#numbered.get(identifier);
      if (others) others.add(place);
      else this.#numbered.set(identifier, new Set([place]));
    }
  }

  remove(key: K): void {
    const place = this.#places.get(key);
    const held = place === undefined ? undefined : this.#held[place];
    if (place === undefined || !held) return;
    this.#places.delete(key);
    this.#held[place] = undefined;
    this.#vocabulary.count(
      everyWord(held.known.names.map(prepareRaw)).map((word) => this.#vocabulary.numberOf(word)),
      -1,
    );
    for (const identifier of held.known.identifiers) this.#numbered.get(identifier)?.delete(place);
    const gone = this.#held.length - this.#places.size;
    if (gone > LEAST_SWEPT && gone > this.#places.size) this.#sweep();
  }

  #sweep(): void {
    const held = this.#held.filter((one) => one !== undefined);
    this.#vocabulary = new Vocabulary();
    this.#names = new KnownNames();
    this.#held = [];
    this.#places.clear();
    this.#numbered = new Map();
    for (const { key, known } of held) this.put(key, known);
  }

  get vocabulary(): Vocabulary {
    return this.#vocabulary;
  }

  /** How many places there are, the empty ones too. */
  get length(): number {
    return this.#held.length;
  }

  at(place: number): Held<K> | undefined {
    return this.#held[place];
  }

  namesAt(place: number): Generator<KnownName> {
    return this.#names.of(place);
  }

  /** The year of birth at each place, 0 where it is not known. */
  get years(): Int16Array {
    return this.#years;
  }

  placesOf(identifier: string): Iterable<number> {
    return this.#numbered.get(identifier) ?? [];
  }
}

function widened(years: Int16Array): Int16Array<ArrayBuffer> {
  const wider = new Int16Array(years.length * 2);
  wider.set(years);
  return wider;
}

/** The words and joined forms of all names, each once. */
function everyWord(names: readonly PreparedName[]): string[] {
  return [...new Set(names.flatMap(({ words, joined }) => [...words, ...joined.filter((word) => word !== "")]))];
}

/** The year of a birth that is known at least that well; 0 where it is not. */
export function yearOf(birth: DaySpan | null): number {
  if (birth === null || birth.earliest === null || birth.latest === null) return NO_YEAR;
  return birth.latest - birth.earliest > 800 ? NO_YEAR : Number(formatDay(birth.latest).slice(0, 4));
}
