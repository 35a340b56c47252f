import { variantsOf } from "./name-variants.ts";
import { consonants, soundKeys } from "./sound-key.ts";
import { type Likeness, likeness } from "./word-likeness.ts";

/** Letters at either end of a word: one wrong letter leaves one of the two ends as it was. */
const END = 3;

/**
 * Finds, among the words it holds, those that are like a given one, without comparing with them all. Words come with a
 * number, which is what is found.
 */
export class WordBuckets {
  readonly #buckets = new Map<string, number[]>();
  readonly #words: string[] = [];

  add(word: string, number: number): void {
    this.#words[number] = word;
    for (const key of keysOf(word)) {
      const bucket = this.#buckets.get(key);
      if (bucket) bucket.push(number);
      else this.#buckets.set(key, [number]);
    }
  }

  /** Every word held that is like `word`, with how. Initials are not looked for: too many words begin alike. */
  alike(word: string): Map<number, Likeness> {
    const found = new Map<number, Likeness>();
    const seen = new Set<number>();
    const keys = keysOf(word);
    for (const variant of variantsOf(word)) keys.add(`=${variant.word}`);
    for (const key of keys) {
      for (const number of this.#buckets.get(key) ?? []) {
        if (seen.has(number)) continue;
        seen.add(number);
        const how = likeness(word, this.#words[number] ?? "");
        if (how !== null) found.set(number, how);
      }
    }
    return found;
  }
}

function keysOf(word: string): Set<string> {
  const keys = new Set([`=${word}`]);
  if (word.length < END) return keys;
  const bones = consonants(word);
  if (bones.length >= END) keys.add(`#${bones}`);
  for (const sound of soundKeys(word)) {
    keys.add(`~${sound}`);
    keys.add(`<${sound.slice(0, END)}`);
    keys.add(`>${sound.slice(-END)}`);
  }
  return keys;
}
