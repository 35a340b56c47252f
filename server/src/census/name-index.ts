import { inOneGo, isPause, type Sliced } from "@paradero/shared/census/sliced";
import { NOW } from "@paradero/shared/census/snapshots";
import type { Known } from "@paradero/shared/census/person";
import { foldName } from "@paradero/shared/names/fold";
import { type PreparedName, prepareName } from "@paradero/shared/names/prepared-name";
import { scorePrepared } from "@paradero/shared/matching/score";
import { wordScore } from "@paradero/shared/names/word-score";
import { PackedText } from "./packed-text.ts";

const STILL_STANDS = Infinity;

/** About a millisecond of work each. */
const WORDS_A_SLICE = 512;
const NAMES_A_SLICE = 256;

/**
 * Every name that one reader may see, by its words. Comparing a query with each name is exact and slow; here the query is
 * compared with each different word, of which a hundred thousand names have some twenty thousand, and then only with the
 * names that can fit.
 */
export class NameIndex {
  readonly #words = new Map<string, number[]>();
  /** By name: how it is compared, whose it is (null once it is gone), how many words it has, and when it stood. */
  readonly #folded = new PackedText();
  readonly #owners: (string | null)[] = [];
  readonly #lengths: number[] = [];
  readonly #recordedAt: number[] = [];
  readonly #supersededAt: number[] = [];
  readonly #namesOf = new Map<string, number[]>();

  /** @param folded as `foldName` makes it */
  add(personId: string, folded: string, { recordedAt, supersededAt }: Known): void {
    const name = this.#folded.add(folded);
    const { words, joined } = prepareName(folded);
    this.#owners.push(personId);
    this.#lengths.push(words.length);
    this.#recordedAt.push(recordedAt);
    this.#supersededAt.push(supersededAt ?? STILL_STANDS);
    append(this.#namesOf, personId, name);
    for (const word of new Set([...words, ...joined])) if (word !== "") append(this.#words, word, name);
  }

  remove(personId: string): void {
    for (const name of this.#namesOf.get(personId) ?? []) this.#owners[name] = null;
    this.#namesOf.delete(personId);
  }

  /**
   * Whose names, as they were known at `instant`, fit what was typed (`nameScore`), the best first.
   *
   * @returns ids of people, or undefined where nothing that can be compared was typed
   */
  search(typed: string, instant: number = NOW): string[] | undefined {
    return inOneGo(this.searchInSlices(typed, instant));
  }

  /** The same; nothing may change in its pauses. */
  *searchInSlices(typed: string, instant: number): Sliced<string[] | undefined> {
    const query = prepareName(foldName(typed));
    if (query.words.length === 0) return undefined;
    const best = new Map<string, number>();
    for (const [nth, name] of (yield* this.#candidates(query)).entries()) {
      if (isPause(nth, NAMES_A_SLICE)) yield;
      const owner = this.#owners[name];
      if (owner === null || owner === undefined || !this.#isKnown(name, instant)) continue;
      const score = scorePrepared(query, prepareName(this.#folded.get(name)));
      if (score > (best.get(owner) ?? 0)) best.set(owner, score);
    }
    return [...best].sort(([, a], [, b]) => b - a).map(([id]) => id);
  }

  #isKnown(name: number, instant: number): boolean {
    const until = this.#supersededAt[name] ?? STILL_STANDS;
    return (this.#recordedAt[name] ?? 0) <= instant && (until === STILL_STANDS || until > instant);
  }

  /** Names of which enough words are like typed ones: all that were typed, or all that the name has. */
  *#candidates(query: PreparedName): Sliced<number[]> {
    const alike = new Uint8Array(this.#owners.length);
    for (const names of yield* this.#namesByTypedWord(query))
      for (const name of names) alike[name] = (alike[name] ?? 0) + 1;
    const candidates: number[] = [];
    for (const [name, count] of alike.entries()) {
      if (count > 0 && count >= Math.min(query.words.length, this.#lengths[name] ?? 0)) candidates.push(name);
    }
    return candidates;
  }

  /** One pass over the known words for all typed ones. */
  *#namesByTypedWord({ words, joined }: PreparedName): Sliced<Set<number>[]> {
    const named = words.map(() => new Set<number>());
    let nth = 0;
    for (const [known, names] of this.#words) {
      nth += 1;
      if (isPause(nth, WORDS_A_SLICE)) yield;
      for (const [i, set] of named.entries()) {
        if (!isLike(words[i] ?? "", known) && !isLike(joined[i] ?? "", known)) continue;
        for (const name of names) set.add(name);
      }
    }
    return named;
  }
}

function isLike(typed: string, known: string): boolean {
  return typed !== "" && wordScore(typed, known) > 0;
}

function append(lists: Map<string, number[]>, key: string, value: number): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
