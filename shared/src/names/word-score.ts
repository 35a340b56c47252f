/** How well one word matches another. */
export const EXACT = 1;
const LEAST_PREFIX = 0.75;
const MOST_PREFIX = 0.95;
const ONE_EDIT = 0.7;
const INITIAL = 0.6;

/** Shorter words have too many neighbours: Luis, Luz, Lara. */
const LEAST_EDITED = 4;

/**
 * One typed word against one word of a name, 0 to 1: the same; the beginning of it (the more of it, the better); one letter
 * left out, added, changed, or two neighbours swapped; or the name has only the initial.
 */
export function wordScore(typed: string, word: string): number {
  if (typed === word) return EXACT;
  if (word.length > typed.length && word.startsWith(typed)) {
    return LEAST_PREFIX + ((MOST_PREFIX - LEAST_PREFIX) * typed.length) / word.length;
  }
  if (typed.length >= LEAST_EDITED && word.length >= LEAST_EDITED && isOneEdit(typed, word)) return ONE_EDIT;
  return word.length === 1 && typed.charCodeAt(0) === word.charCodeAt(0) ? INITIAL : 0;
}

/** Whether one insertion, deletion, substitution or swap of neighbours turns `a` into `b`. They differ. */
export function isOneEdit(a: string, b: string): boolean {
  const longer = a.length >= b.length ? a : b;
  const shorter = a.length >= b.length ? b : a;
  const extra = longer.length - shorter.length;
  if (extra > 1) return false;
  let at = 0;
  while (at < shorter.length && longer.charCodeAt(at) === shorter.charCodeAt(at)) at += 1;
  if (extra === 1) return sameFrom(longer, at + 1, shorter, at);
  return (
    sameFrom(longer, at + 1, shorter, at + 1) ||
    (isSwap(longer, shorter, at) && sameFrom(longer, at + 2, shorter, at + 2))
  );
}

function isSwap(a: string, b: string, at: number): boolean {
  return at + 1 < a.length && a.charCodeAt(at) === b.charCodeAt(at + 1) && a.charCodeAt(at + 1) === b.charCodeAt(at);
}

function sameFrom(a: string, aAt: number, b: string, bAt: number): boolean {
  const length = a.length - aAt;
  if (length !== b.length - bAt) return false;
  for (let offset = 0; offset < length; offset += 1) {
    if (a.charCodeAt(aAt + offset) !== b.charCodeAt(bAt + offset)) return false;
  }
  return true;
}
