import { CONFLICT } from "./certainty.ts";
import { foldName } from "../names/fold.ts";
import { prepareRaw } from "../names/listed-name.ts";
import type { MatchCode, MatchReason } from "./match-codes.ts";
import type { NameAgreement } from "../names/name-agreement.ts";
import type { Likeness } from "../names/word-likeness.ts";

/** Above this a name alone says nearly everything; below the other, next to nothing. */
const RARE = 8;
const COMMON = 3;

const LATIN = /\p{Script=Latin}/u;

const CODE_OF: Record<Exclude<Likeness, "same">, MatchCode> = {
  same_sound: "same_sound",
  transliteration: "transliteration",
  one_letter: "one_letter",
  nickname: "nickname",
  same_consonants: "transliteration",
  joined: "joined",
  initial: "initial",
};

/** Why two names may be one name, and why not, in their own words. */
export function explainNames(
  said: string,
  known: string,
  { pairs, listedLeft, knownLeft, conflict, inOrder }: NameAgreement,
  surprise: number,
): { reasons: MatchReason[]; doubts: MatchReason[] } {
  const [listed, onRecord] = [asWritten(said), asWritten(known)];
  const reasons: MatchReason[] = [];
  const doubts: MatchReason[] = [];
  const isSame = pairs.every(({ how }) => how === "same");
  const isWhole = listedLeft.length + knownLeft.length === 0;
  if (isSame && isWhole) reasons.push({ code: inOrder ? "same_name" : "same_words" });
  for (const pair of pairs) {
    const words = { said: listed[pair.listed] ?? said, known: onRecord[pair.known] ?? known };
    if (LATIN.test(words.said) !== LATIN.test(words.known)) reasons.push({ code: "transliteration", ...words });
    else if (pair.how !== "same") reasons.push({ code: CODE_OF[pair.how], ...words });
  }
  const texts = (places: readonly number[], words: readonly string[]) => places.map((i) => words[i] ?? "").join(" ");
  const left = { said: texts(listedLeft, listed), known: texts(knownLeft, onRecord) };
  if (conflict > CONFLICT) doubts.push({ code: "other_words", ...left });
  else if (!isWhole) reasons.push({ code: "words_left_out", said: [left.said, left.known].filter(Boolean).join(", ") });
  if (pairs.filter(({ how }) => how !== "initial").length <= 1) doubts.push({ code: "one_word_only" });
  else if (surprise >= RARE) reasons.push({ code: "rare_name" });
  else if (surprise < COMMON) doubts.push({ code: "common_name" });
  return { reasons, doubts };
}

/** The words of a name that are compared, each as it was written where that can be told. */
function asWritten(name: string): string[] {
  const tokens = name.split(/[\s,;.()-]+/u).filter((token) => token !== "");
  let next = 0;
  return prepareRaw(name).words.map((word) => {
    const at = tokens.findIndex((token, i) => i >= next && foldName(token).split(" ").includes(word));
    if (at < 0) return word;
    next = at;
    return tokens[at] ?? word;
  });
}
