import type { KnownName } from "./known-names.ts";
import { type ListedName, type ListedWord, RANK, WORTH } from "./listed-name.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Likeness } from "./word-likeness.ts";
import { type Left, pairWrittenTogether } from "./written-together.ts";

/** A word of the line and the word on record that it was paired with. */
export interface WordPair {
  readonly listed: number;
  readonly known: number;
  readonly how: Likeness;
}

/** How two names agree, word by word. */
export interface NameAgreement {
  readonly pairs: readonly WordPair[];
  /** How unlikely it is to agree so by chance: the sum of -ln of the shares of the words that agree, each by its worth. */
  readonly surprise: number;
  /** Words of both that agree with nothing of the other, as places in each name. */
  readonly listedLeft: readonly number[];
  readonly knownLeft: readonly number[];
  /** How many of the words left would have to be the same, were it one person: a surname against another surname. */
  readonly conflict: number;
  readonly inOrder: boolean;
}

/** Pairs the words of two names, the surest likeness first, each word once. */
export function compareNames(line: ListedName, known: KnownName, vocabulary: Vocabulary): NameAgreement {
  const { length, cells, at } = known;
  const options: WordPair[] = [];
  for (const [listed, word] of line.words.entries()) {
    for (let i = 0; i < length; i += 1) {
      const how = likenessOf(word, cells[at + i] ?? 0, cells[at + length + i] ?? 0, vocabulary);
      if (how !== null) options.push({ listed, known: i, how });
    }
  }
  if (options.length > 1) options.sort(surestFirst);
  const pairs: WordPair[] = [];
  let [listedTaken, knownTaken] = [0, 0];
  for (const pair of options) {
    if ((listedTaken & (1 << pair.listed)) !== 0 || (knownTaken & (1 << pair.known)) !== 0) continue;
    listedTaken |= 1 << pair.listed;
    knownTaken |= 1 << pair.known;
    pairs.push(pair);
  }
  const left: Left = { listed: free(line.words.length, listedTaken), known: free(length, knownTaken) };
  pairWrittenTogether(pairs, left, line, known, vocabulary);
  let surprise = 0;
  for (const pair of pairs) {
    const share = Math.max(line.words[pair.listed]?.share ?? 1, vocabulary.share(cells[at + pair.known] ?? 0));
    surprise -= Math.log(share) * WORTH[pair.how];
  }
  return {
    pairs,
    surprise,
    listedLeft: left.listed,
    knownLeft: left.known,
    conflict: conflictOf(left.listed, left.known, line, known, vocabulary),
    inOrder: isInOrder(pairs),
  };
}

function likenessOf(word: ListedWord, known: number, joined: number, vocabulary: Vocabulary): Likeness | null {
  const how = word.alike.get(known);
  if (how !== undefined) return how;
  if (joined >= 0 && isWrittenAlike(word.alike.get(joined))) return "joined";
  if (isWrittenAlike(word.joinedAlike?.get(known))) return "joined";
  const other = vocabulary.wordOf(known);
  const isInitial = word.text.length === 1 || other.length === 1;
  return isInitial && word.text.charCodeAt(0) === other.charCodeAt(0) ? "initial" : null;
}

function isWrittenAlike(how: Likeness | undefined): boolean {
  return how === "same" || how === "same_sound" || how === "one_letter";
}

function surestFirst(a: WordPair, b: WordPair): number {
  return (
    (RANK.get(a.how) ?? 0) - (RANK.get(b.how) ?? 0) ||
    Math.abs(a.listed - a.known) - Math.abs(b.listed - b.known) ||
    a.listed + a.known - b.listed - b.known
  );
}

function free(length: number, taken: number): number[] {
  const left: number[] = [];
  for (let i = 0; i < length; i += 1) if ((taken & (1 << i)) === 0) left.push(i);
  return left;
}

/** The words left of both, each against one of the other, those first that are most of a kind. */
function conflictOf(
  listedLeft: readonly number[],
  knownLeft: readonly number[],
  line: ListedName,
  { cells, at }: KnownName,
  vocabulary: Vocabulary,
): number {
  const listed = listedLeft.map((i) => line.words[i]?.givenness ?? 0.5);
  const known = knownLeft.map((i) => vocabulary.givenness(cells[at + i] ?? 0));
  let sum = 0;
  while (listed.length > 0 && known.length > 0) {
    let best = { value: -1, i: 0, j: 0 };
    for (const [i, one] of listed.entries()) {
      for (const [j, other] of known.entries()) {
        const value = one * other + (1 - one) * (1 - other);
        if (value > best.value) best = { value, i, j };
      }
    }
    sum += best.value;
    listed.splice(best.i, 1);
    known.splice(best.j, 1);
  }
  return sum;
}

function isInOrder(pairs: readonly WordPair[]): boolean {
  const sorted = pairs.toSorted((a, b) => a.listed - b.listed);
  return sorted.every(({ known }, i) => i === 0 || known > (sorted[i - 1]?.known ?? 0));
}

/** The number of pairs of each kind. */
export function countPairs(pairs: readonly WordPair[], how: Likeness): number {
  let count = 0;
  for (const pair of pairs) if (pair.how === how) count += 1;
  return count;
}
