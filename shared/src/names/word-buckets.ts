import { variantsOf } from "./name-variants.ts";
import { LEAST_WITHOUT_VOWELS, type Likeness, likeness, shapeOf, type WordShape } from "./word-likeness.ts";

/** Letters at either end of a word: one wrong letter leaves one of the two ends as it was. */
const END = 3;
/** Words that only share an end are alike by a letter or two, and so about as long. */
const MOST_LONGER = 2;

/**
 * Finds, among the words it holds, those that are like a given one, without comparing with them all. Words come with a
 * number, which is what is found.
 */
export class WordBuckets {
  readonly #buckets = new Map<string, number[]>();
  readonly #shapes: WordShape[] = [];

  add(word: string, number: number): void {
    const shape = shapeOf(word);
    this.#shapes[number] = shape;
    for (const key of keysOf(shape)) {
      const bucket = this.#buckets.get(key);
      if (bucket) bucket.push(number);
      else this.#buckets.set(key, [number]);
    }
  }

  /** Every word held that is like `word`, with how. Initials are not looked for: too many words begin alike. */
  alike(word: string): Map<number, Likeness> {
    const found = new Map<number, Likeness>();
    const seen = new Set<number>();
    const shape = shapeOf(word);
    const keys = keysOf(shape);
    for (const variant of variantsOf(word)) keys.add(`=${variant.word}`);
    for (const key of keys) {
      const isEnd = key.startsWith("<") || key.startsWith(">");
      for (const number of this.#buckets.get(key) ?? []) {
        const other = this.#shapes[number];
        if (!other || (isEnd && Math.abs(other.text.length - word.length) > MOST_LONGER)) continue;
        if (seen.has(number)) continue;
        seen.add(number);
        const how = likeness(shape, other);
        if (how !== null) found.set(number, how);
      }
    }
    return found;
  }
}

function keysOf({ text, sounds, consonants }: WordShape): Set<string> {
  const keys = new Set([`=${text}`]);
  if (consonants.length >= LEAST_WITHOUT_VOWELS) keys.add(`#${consonants}`);
  if (text.length < END) return keys;
  for (const sound of sounds) {
    keys.add(`~${sound}`);
    keys.add(`<${sound.slice(0, END)}`);
    keys.add(`>${sound.slice(-END)}`);
  }
  return keys;
}
