import { usualShare } from "./common-names.ts";
import { isGivenName } from "./name-variants.ts";
import type { PreparedName } from "./prepared-name.ts";
import { WordBuckets } from "./word-buckets.ts";
import type { Likeness } from "./word-likeness.ts";

/** As many people as this weigh what is usual as heavily as what the store shows. */
const USUAL_WEIGHS = 300;
const MOST_REMEMBERED = 50_000;

/** The words of the names of a store: who carries each, how common it is, and whether it is more of a given name. */
export class Vocabulary {
  readonly #numbers = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #buckets = new WordBuckets();
  readonly #alike = new Map<string, ReadonlyMap<number, Likeness>>();
  readonly #usual: number[] = [];
  readonly #carriers: number[] = [];
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  /** For each word, the places of the people who carry it; those who left are still in it. */
  readonly #people: number[][] = [];
  #size = 0;

  numberOf(word: string): number {
    const known = this.#numbers.get(word);
    if (known !== undefined) return known;
    const number = this.#people.length;
    this.#numbers.set(word, number);
    this.#words.push(word);
    this.#usual.push(usualShare(word));
    this.#carriers.push(0);
    // A word of the lists counts as having been seen once in front.
    this.#first.push(isGivenName(word) ? 1 : 0);
    this.#last.push(0);
    this.#people.push([]);
    this.#buckets.add(word, number);
    this.#alike.clear();
    return number;
  }

  wordOf(number: number): string {
    return this.#words[number] ?? "";
  }

  /** Somebody with these words, each once, comes (1) or goes (-1). */
  count(words: Iterable<number>, change: 1 | -1): void {
    this.#size += change;
    for (const word of words) this.#carriers[word] = (this.#carriers[word] ?? 0) + change;
  }

  addCarrier(word: number, place: number): void {
    this.#people[word]?.push(place);
  }

  /** Learns from a full name which of its words stand in front, as given names do, and which behind. */
  learnOrder({ words }: PreparedName, numbers: readonly number[]): void {
    const length = words.length;
    if (length < 2) return;
    const front = length >= 4 ? 2 : 1;
    for (let i = 0; i < length; i += 1) {
      const number = numbers[i] ?? 0;
      if (i < front) this.#first[number] = (this.#first[number] ?? 0) + 1;
      else if (i >= length - front) this.#last[number] = (this.#last[number] ?? 0) + 1;
    }
  }

  carriersOf(word: number): readonly number[] {
    return this.#people[word] ?? [];
  }

  /** The words held that are like `word`, which itself need not be held. */
  alike(word: string): ReadonlyMap<number, Likeness> {
    let found = this.#alike.get(word);
    if (!found) {
      found = this.#buckets.alike(word);
      if (this.#alike.size >= MOST_REMEMBERED) this.#alike.clear();
      this.#alike.set(word, found);
    }
    return found;
  }

  /** The share of people, above 0, who carry the word: what the store shows, steadied by what is usual. */
  share(word: number): number {
    return this.#shareOf(this.#carriers[word] ?? 0, this.#usual[word] ?? 0);
  }

  /** `share` of a word that need not be held. */
  shareOfWord(word: string): number {
    const number = this.#numbers.get(word);
    return number === undefined ? this.#shareOf(0, usualShare(word)) : this.share(number);
  }

  #shareOf(carriers: number, usual: number): number {
    return (carriers + USUAL_WEIGHS * usual) / (this.#size + USUAL_WEIGHS);
  }

  /** How much of a given name a word is, 0 to 1; one half where nothing shows it. */
  givenness(word: number): number {
    const first = this.#first[word] ?? 0;
    return (first + 0.5) / (first + (this.#last[word] ?? 0) + 1);
  }

  givennessOfWord(word: string): number {
    const number = this.#numbers.get(word);
    if (number !== undefined) return this.givenness(number);
    return isGivenName(word) ? 0.75 : 0.5;
  }

  /** How many people there are. */
  get size(): number {
    return this.#size;
  }
}
