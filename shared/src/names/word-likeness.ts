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
/** Two consonants alone are shared by too many names. */
const LEAST_CONSONANTS = 3;
const LEAST_RATIO_OF_CONSONANTS = 66;

/** How two folded words are alike; null where they are not. The same either way round. */
export function likeness(a: string, b: string): Likeness | null {
  if (a === b) return "same";
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0) ? "initial" : null;
  if (soundKeys(a).some((key) => soundKeys(b).includes(key))) return "same_sound";
  for (const { word, kind } of variantsOf(a)) if (word === b) return kind;
  const shorter = Math.min(a.length, b.length);
  if (shorter >= LEAST_EDITED && (isOneEdit(a, b) || isOneEditOfSound(a, b))) return "one_letter";
  const common = ratio(a, b, { full_process: false });
  if (shorter >= LEAST_EDITED_TWICE && common >= LEAST_RATIO) return "one_letter";
  const bones = consonants(a);
  if (bones.length >= LEAST_CONSONANTS && common >= LEAST_RATIO_OF_CONSONANTS && bones === consonants(b)) {
    return "same_consonants";
  }
  return null;
}

function isOneEditOfSound(a: string, b: string): boolean {
  const [one = "", other = ""] = [soundKeys(a)[0], soundKeys(b)[0]];
  return Math.min(one.length, other.length) >= LEAST_EDITED && isOneEdit(one, other);
}
