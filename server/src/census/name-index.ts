import { foldName } from "@paradero/shared/names/fold";
import { isWithinOneEdit } from "./one-edit.ts";

/** More words of a query than anybody's name has are left out. */
const MOST_WORDS = 12;
/** Shorter words are too like each other for a slip to be forgiven. */
const SHORTEST_FORGIVEN = 4;
/** From so many words on, one of them may be missing from the name ("second given name dropped"). */
const WORDS_WITH_ONE_TO_SPARE = 4;

/**
 * Every name that one reader may see, by its words, so that a search touches words and not names: a hundred thousand names
 * have some twenty thousand of them.
 */
export class NameIndex {
  readonly #words = new Map<string, number[]>();
  /** By name: whose it is; null once it is gone. */
  readonly #owners: (string | null)[] = [];
  readonly #namesOf = new Map<string, number[]>();

  /** @param folded as `foldName` makes it */
  add(personId: string, folded: string): void {
    const name = this.#owners.push(personId) - 1;
    append(this.#namesOf, personId, name);
    for (const word of new Set(wordsOf(folded))) append(this.#words, word, name);
  }

  remove(personId: string): void {
    for (const name of this.#namesOf.get(personId) ?? []) this.#owners[name] = null;
    this.#namesOf.delete(personId);
  }

  /**
   * Whose names fit: every word of the query begins, or is but for one letter, some word of one name. Accents, case and
   * the order of words do not matter.
   *
   * @returns ids of people, or undefined where the query holds no letters at all
   */
  search(query: string): string[] | undefined {
    const words = [...new Set(wordsOf(foldName(query)))].slice(0, MOST_WORDS);
    if (words.length === 0) return undefined;
    const fits = new Uint8Array(this.#owners.length);
    for (const names of this.#namesByWord(words)) for (const name of names) fits[name] = (fits[name] ?? 0) + 1;
    const wanted = words.length >= WORDS_WITH_ONE_TO_SPARE ? words.length - 1 : words.length;
    const found = new Set<string>();
    for (const [name, owner] of this.#owners.entries()) {
      if (owner !== null && (fits[name] ?? 0) >= wanted) found.add(owner);
    }
    return [...found];
  }

  /** For each word of the query, the names that have a word like it; one pass over the known words for all. */
  #namesByWord(words: readonly string[]): Set<number>[] {
    const named = words.map(() => new Set<number>());
    for (const [known, names] of this.#words) {
      for (const [i, word] of words.entries()) {
        if (isLike(word, known)) for (const name of names) named[i]?.add(name);
      }
    }
    return named;
  }
}

function isLike(word: string, known: string): boolean {
  if (known.startsWith(word)) return true;
  return word.length >= SHORTEST_FORGIVEN && isWithinOneEdit(word, known);
}

function wordsOf(folded: string): string[] {
  return folded.split(" ").filter((word) => word !== "");
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
