import { MOST_WORDS, type PreparedName, prepareName } from "../names/prepared-name.ts";
import { wordScore } from "../names/word-score.ts";

/** A name that says everything that was typed still ranks below one that says nothing more. */
const LEAST_COVERED = 0.85;
const OUT_OF_ORDER = 0.97;
/** The name on record is shorter than what was typed, and all of it was typed. */
const SHORTER_ON_RECORD = 0.8;
const LEAST_WORDS_OF_SHORTER = 2;

/**
 * How well a typed name fits a name on record, 0 to 1, both folded by `foldName`. Forgives accents, order, second names and
 * surnames left out on either side, particles, unfinished words, initials, and one wrong letter a word. 0: not this name.
 */
export function nameScore(queryFolded: string, candidateFolded: string): number {
  return scorePrepared(prepareName(queryFolded), prepareName(candidateFolded));
}

// One comparison runs at a time and starts by filling what it reads, so the grid is shared and nothing is allocated.
const grid = new Float64Array(MOST_WORDS * MOST_WORDS);

/** `nameScore` on prepared names: the form for comparing one query with many names. */
export function scorePrepared(query: PreparedName, candidate: PreparedName): number {
  const typed = query.words.length;
  const words = candidate.words.length;
  if (typed === 0 || words === 0) return 0;
  if (typed > words && words < LEAST_WORDS_OF_SHORTER) return 0;
  if (!fillGrid(query, candidate, typed, words)) return 0;
  if (typed <= words) {
    const sum = bestSum(0, 0, typed, words, 1, MOST_WORDS);
    return (sum / typed) * coverage(typed, words) * order(typed, words);
  }
  const sum = bestSum(0, 0, words, typed, MOST_WORDS, 1);
  return (sum / words) * coverage(words, typed) * SHORTER_ON_RECORD;
}

function coverage(matched: number, of: number): number {
  return LEAST_COVERED + ((1 - LEAST_COVERED) * matched) / of;
}

/**
 * Scores every typed word against every word of the name. False as soon as more typed words fit nothing than the name is
 * shorter by.
 */
function fillGrid(query: PreparedName, candidate: PreparedName, typed: number, words: number): boolean {
  let spare = Math.max(typed - words, 0);
  for (let i = 0; i < typed; i += 1) {
    let best = 0;
    for (let j = 0; j < words; j += 1) {
      const score = pairScore(query, i, candidate, j);
      grid[i * MOST_WORDS + j] = score;
      if (score > best) best = score;
    }
    if (best > 0) continue;
    if (spare === 0) return false;
    spare -= 1;
  }
  return true;
}

function pairScore(query: PreparedName, i: number, candidate: PreparedName, j: number): number {
  const typed = query.words[i] ?? "";
  const word = candidate.words[j] ?? "";
  const typedJoined = query.joined[i] ?? "";
  const wordJoined = candidate.joined[j] ?? "";
  let score = wordScore(typed, word);
  if (wordJoined !== "") score = Math.max(score, wordScore(typed, wordJoined));
  if (typedJoined !== "") score = Math.max(score, wordScore(typedJoined, word));
  return score;
}

/**
 * The best sum of scores that gives each of `rows` words its own among `columns`, from row `row` on; 0 when some row can get
 * none. The strides turn the grid on its side when the name on record is the shorter one.
 */
function bestSum(row: number, taken: number, rows: number, columns: number, across: number, down: number): number {
  if (row === rows) return Number.MIN_VALUE;
  let best = 0;
  for (let column = 0; column < columns; column += 1) {
    if ((taken & (1 << column)) !== 0) continue;
    const score = grid[row * down + column * across] ?? 0;
    if (score === 0) continue;
    const rest = bestSum(row + 1, taken | (1 << column), rows, columns, across, down);
    if (rest > 0 && score + rest > best) best = score + rest;
  }
  return best;
}

/** Whether the typed words can be read off the name from left to right. */
function order(typed: number, words: number): number {
  let next = 0;
  for (let i = 0; i < typed; i += 1) {
    while (next < words && (grid[i * MOST_WORDS + next] ?? 0) === 0) next += 1;
    if (next === words) return OUT_OF_ORDER;
    next += 1;
  }
  return 1;
}
