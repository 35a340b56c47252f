import { ratio } from "fuzzball/lite";
import { variantsOf } from "./name-variants.ts";
import { consonants, soundKeys } from "./sound-key.ts";
import { isOneEdit } from "./word-score.ts";

/** How two words may stand for one name, the surest first. The order is the order in which words are paired. */
export const LIKENESSES = [
  "same",
  "same_sound",
  "transliteration",
  "one_letter",
  "nickname",
  "same_consonants",
  "joined",
  "initial",
] as const;
export type Likeness = (typeof LIKENESSES)[number];

/** Shorter words have too many neighbours: Luis, Luz, Lara. */
const LEAST_EDITED = 4;
const LEAST_EDITED_TWICE = 7;
const LEAST_RATIO = 84;
/** Two consonants alone are shared by too many names, unless one of the two was written without vowels, as Arabic is. */
const LEAST_CONSONANTS = 3;
export const LEAST_WITHOUT_VOWELS = 2;
const VOWEL = /[aeiou]/;
const LEAST_RATIO_OF_CONSONANTS = 66;

/** A folded word with what it is compared by, made once a word. */
export interface WordShape {
  readonly text: string;
  readonly sounds: readonly string[];
  readonly consonants: string;
}

export function shapeOf(text: string): WordShape {
  return { text, sounds: soundKeys(text), consonants: consonants(text) };
}

/** How two words are alike; null where they are not. The same either way round. */
export function likeness(one: WordShape, other: WordShape): Likeness | null {
  const [a, b] = [one.text, other.text];
  if (a === b) return "same";
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? "initial" : null;
  if (one.sounds.some((sound) => other.sounds.includes(sound))) return "same_sound";
  for (const { word, kind } of variantsOf(a)) if (word === b) return kind;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= LEAST_EDITED && (isOneEdit(a, b) || isOneEditOfSound(one, other))) return "one_letter";
  if (isWithoutVowels(one) !== isWithoutVowels(other))
    return one.consonants === other.consonants ? "same_consonants" : null;
  const isLong = shorter >= LEAST_EDITED_TWICE;
  const hasSameConsonants = one.consonants.length >= LEAST_CONSONANTS && one.consonants === other.consonants;
  if (!isLong && !hasSameConsonants) return null;
  const common = ratio(a, b, { full_process: false });
  if (isLong && common >= LEAST_RATIO) return "one_letter";
  return hasSameConsonants && common >= LEAST_RATIO_OF_CONSONANTS ? "same_consonants" : null;
}

function isWithoutVowels({ text, consonants: bones }: WordShape): boolean {
  return bones.length >= LEAST_WITHOUT_VOWELS && !VOWEL.test(text);
}

function isOneEditOfSound({ sounds: [one = ""] }: WordShape, { sounds: [other = ""] }: WordShape): boolean {
  return Math.min(one.length, other.length) >= LEAST_EDITED && isOneEdit(one, other);
}
