import type { Day } from "@paradero/shared/dates/days";
import type { LifeLayout, LifeSegment } from "./life-layout.ts";
import { LIFE_BAR, type LifeTone, WORDS_INSIDE } from "./life-tones.ts";

export interface LifeLabel {
  readonly key: string;
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Of the bar that it is written on; null: on paper. */
  readonly on: LifeTone | null;
}

export interface LabelWords {
  /** What may be written on or over a bar, the longest first. */
  readonly of: (segment: LifeSegment) => readonly string[];
  /** What is written where the line begins to fade. */
  readonly unconfirmed: string;
}

const LETTER = 6.6;
const PAD = 8;

/** Words on the bars that have room for them, else over them; what would cover another word, or run off, is left out. */
export function lifeLabels(layout: LifeLayout, words: LabelWords, fadesFrom: Day | null): LifeLabel[] {
  const { segments, x, ground } = layout;
  const edge = x.start + x.width;
  const fades = fadesFrom === null ? edge : x.left(fadesFrom);
  const certain = segments.filter(({ look }) => look === "certain");
  const inside: LifeLabel[] = [];
  const above: Above[] = [];
  for (const segment of certain) {
    const { stretch, left, width, height, tones } = segment;
    const [tone] = tones;
    const texts = words.of(segment);
    // Words cannot be read on a bar that fades under them.
    const room = Math.min(left + width, fades) - left;
    const fitting = texts.find((text) => widthOf(text) + 2 * PAD <= room);
    const isTall = tone !== undefined && WORDS_INSIDE.has(tone);
    if (isTall && fitting !== undefined)
      inside.push({ key: stretch.key, text: fitting, x: left + PAD, y: ground - height / 2 + 4.5, on: tone });
    else above.push({ key: stretch.key, texts, x: left + 1 });
  }
  if (fadesFrom !== null) above.push({ key: UNCONFIRMED, texts: [words.unconfirmed], x: fades + 1 });
  return [...inside, ...inOneLine(above, edge, ground - LIFE_BAR - 7)];
}

export const UNCONFIRMED = "unconfirmed";

interface Above {
  readonly key: string;
  readonly texts: readonly string[];
  readonly x: number;
}

/**
 * From left to right on one line: each moves left as far as it must for the edge, and is left out where it cannot. What says
 * how old the line is gives way to the right: it is true of all that follows.
 */
function inOneLine(labels: readonly Above[], edge: number, y: number): LifeLabel[] {
  const sorted = labels.toSorted((a, b) => a.x - b.x || Number(a.key === UNCONFIRMED) - Number(b.key === UNCONFIRMED));
  const placed: LifeLabel[] = [];
  let free = 0;
  for (const [i, { key, texts, x }] of sorted.entries()) {
    const next = sorted.slice(i + 1).find((other) => other.key !== UNCONFIRMED)?.x ?? edge;
    const text = texts.find((one) => Math.min(x, edge - widthOf(one)) + widthOf(one) <= next);
    if (text === undefined) continue;
    const at = Math.min(key === UNCONFIRMED ? Math.max(x, free) : x, edge - widthOf(text));
    if (at < free) continue;
    placed.push({ key, text, x: at, y, on: null });
    free = at + widthOf(text) + 2 * PAD;
  }
  return placed;
}

function widthOf(text: string): number {
  return text.length * LETTER;
}
