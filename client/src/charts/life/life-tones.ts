import { type Status, STATUS_TRAITS } from "@paradero/shared/statuses/statuses";

/** How free somebody is, as a tone: liberty has tones and no hues, so that the line can be read in grey and in print. */
const LIFE_TONES = ["held", "home", "measures", "free", "ended"] as const;
export type LifeTone = (typeof LIFE_TONES)[number];

export function toneOf(status: Status): LifeTone {
  const traits = STATUS_TRAITS[status];
  if (traits.inCustody) return "held";
  if (traits.deprivedOfLiberty) return "home";
  if (traits.restricted) return "measures";
  return traits.final ? "ended" : "free";
}

export const LIFE_BAR = 30;

/** Pixels: the less free, the taller, so that the shape speaks without tones. */
export const TONE_HEIGHT: Readonly<Record<LifeTone, number>> = {
  held: LIFE_BAR,
  home: 24,
  measures: 16,
  free: 10,
  ended: 5,
};

/** Bars that are tall enough for words. */
export const WORDS_INSIDE: ReadonlySet<LifeTone> = new Set(["held", "home"]);
