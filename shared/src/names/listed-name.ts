import { foldName } from "./fold.ts";
import { type PreparedName, prepareName } from "./prepared-name.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { LIKENESSES, type Likeness } from "./word-likeness.ts";

/** A word of a line, with everything that comparing it with thousands of names needs. */
export interface ListedWord {
  readonly text: string;
  /** The words of the vocabulary that it may stand for. */
  readonly alike: ReadonlyMap<number, Likeness>;
  /** The same of its joined form; null where it has none. */
  readonly joinedAlike: ReadonlyMap<number, Likeness> | null;
  readonly share: number;
  readonly givenness: number;
}

/** One name of a line. */
export interface ListedName {
  readonly prepared: PreparedName;
  readonly words: readonly ListedWord[];
}

export function prepareRaw(name: string): PreparedName {
  return prepareName(foldName(name));
}

export function listName(name: string, vocabulary: Vocabulary): ListedName {
  const prepared = prepareRaw(name);
  const words = prepared.words.map((text, i): ListedWord => {
    const joined = prepared.joined[i] ?? "";
    return {
      text,
      alike: vocabulary.alike(text),
      joinedAlike: joined === "" ? null : vocabulary.alike(joined),
      share: vocabulary.shareOfWord(text),
      givenness: vocabulary.givennessOfWord(text),
    };
  });
  return { prepared, words };
}

/** What a match of each kind is worth beside the same word. */
export const WORTH: Record<Likeness, number> = {
  same: 1,
  same_sound: 0.95,
  transliteration: 0.9,
  one_letter: 0.8,
  nickname: 0.7,
  same_consonants: 0.7,
  joined: 0.95,
  initial: 0.15,
};

/** The order in which words are paired. */
export const RANK: ReadonlyMap<Likeness, number> = new Map(LIKENESSES.map((how, rank) => [how, rank]));
