const WORDS = [
  { least: 0.95, word: "almost" },
  { least: 0.8, word: "very" },
  { least: 0.5, word: "likely" },
  { least: 0.2, word: "possible" },
  { least: 0, word: "unlikely" },
] as const;

type CertaintyWord = "certain" | (typeof WORDS)[number]["word"];

interface SaidCertainty {
  readonly word: CertaintyWord;
  /** Whole, never rounded up: nobody is "100%" but by an identifier. null where nothing is to be added to the word. */
  readonly percent: number | null;
}

/** How sure a suggestion is, in words and percent. @param certainty 0 to 1 */
export function certaintyOf({
  certainty,
  certain,
}: {
  readonly certainty: number;
  readonly certain: boolean;
}): SaidCertainty {
  if (certain) return { word: "certain", percent: null };
  const word = WORDS.find(({ least }) => certainty >= least)?.word ?? "unlikely";
  return { word, percent: Math.min(99, Math.max(1, Math.floor(certainty * 100))) };
}
