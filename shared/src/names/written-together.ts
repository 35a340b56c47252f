import type { KnownName } from "./known-names.ts";
import type { ListedName } from "./listed-name.ts";
import type { WordPair } from "./name-agreement.ts";
import { soundKeys } from "./sound-key.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** Words of two names that agree with nothing yet, as places in each. */
export interface Left {
  listed: number[];
  known: number[];
}

/** Anamaría is Ana María: a word left of one name against two neighbours left of the other. */
export function pairWrittenTogether(
  pairs: WordPair[],
  left: Left,
  line: ListedName,
  { cells, at }: KnownName,
  vocabulary: Vocabulary,
): void {
  if (left.listed.length === 0 || left.known.length === 0 || left.listed.length + left.known.length < 3) return;
  const listedText = (i: number) => line.words[i]?.text ?? "";
  const knownText = (i: number) => vocabulary.wordOf(cells[at + i] ?? 0);
  const listed = findTogether(left.listed, left.known, listedText, knownText);
  if (listed) {
    pairs.push({ listed: listed.whole, known: listed.first, how: "joined" });
    left.listed = left.listed.filter((i) => i !== listed.whole);
    left.known = left.known.filter((i) => i !== listed.first && i !== listed.first + 1);
    return;
  }
  const known = findTogether(left.known, left.listed, knownText, listedText);
  if (!known) return;
  pairs.push({ listed: known.first, known: known.whole, how: "joined" });
  left.known = left.known.filter((i) => i !== known.whole);
  left.listed = left.listed.filter((i) => i !== known.first && i !== known.first + 1);
}

function findTogether(
  wholes: readonly number[],
  parts: readonly number[],
  wholeText: (i: number) => string,
  partText: (i: number) => string,
): { whole: number; first: number } | null {
  for (const whole of wholes) {
    const text = wholeText(whole);
    for (const first of parts) {
      if (!parts.includes(first + 1)) continue;
      const together = partText(first) + partText(first + 1);
      if (Math.abs(together.length - text.length) > 2) continue;
      if (soundKeys(together)[0] === soundKeys(text)[0]) return { whole, first };
    }
  }
  return null;
}
