/** A folded name cut into the words that are compared. Made once a name, so that comparing allocates nothing. */
export interface PreparedName {
  readonly words: readonly string[];
  /**
   * For each word, the same word written together with what stands before it, or "" where nothing does: people named De León
   * or San Miguel are printed as Deleon and Sanmiguel too.
   */
  readonly joined: readonly string[];
}

/** Words that are dropped and added freely in print. */
const PARTICLES: ReadonlySet<string> = new Set([
  "de",
  "del",
  "la",
  "las",
  "los",
  "y",
  "e",
  "da",
  "do",
  "dos",
  "das",
  "di",
  "el",
  "al",
  "vda",
  "viuda",
]);
/** Words that count, and that are also written together with the next. */
const JOINING: ReadonlySet<string> = new Set(["san", "santa", "abd", "abu", "ben", "bin"]);
/** No name on record comes near; it bounds the work of one comparison. */
export const MOST_WORDS = 12;

/** Prepares a name that `foldName` folded. A name of nothing but particles keeps them: somebody is still typing. */
export function prepareName(folded: string): PreparedName {
  const all = folded === "" ? [] : folded.split(" ");
  const words: string[] = [];
  const joined: string[] = [];
  let before = "";
  for (const word of all) {
    if (words.length === MOST_WORDS) break;
    if (PARTICLES.has(word)) {
      before += word;
      continue;
    }
    words.push(word);
    joined.push(before === "" ? "" : before + word);
    before = JOINING.has(word) ? word : "";
  }
  if (words.length > 0) return { words, joined };
  const kept = all.slice(0, MOST_WORDS);
  return { words: kept, joined: kept.map(() => "") };
}
