import { foldText } from "../../words/fold-words.ts";

/** A cell without regard to accents, case and runs of spaces; unlike a folded name it keeps every sign. */
export function foldCell(text: string): string {
  return foldText(text).replace(/\s+/g, " ").trim();
}

/** What says nothing in any column. It is never data. */
export const EMPTY_VALUES = ["---"];
/** What says nothing anywhere but in a name, which may be "Na". */
export const EMPTY_BUT_IN_NAMES = ["#N/A", "N/A", "s/d", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!"];

/** What a value of a column means: undefined where nothing says so, null where it is known to say nothing. */
export type Meaning<Word extends string> = (value: string) => Word | null | undefined;

/** Looks a value up as it is written, then folded where that leaves one meaning. */
export function meaningOf<Word extends string>(values: Readonly<Record<string, Word | null>>): Meaning<Word> {
  const exact = new Map(Object.entries(values));
  const folded = new Map<string, Word | null | undefined>();
  for (const [value, word] of exact) {
    const key = foldCell(value);
    folded.set(key, folded.has(key) && folded.get(key) !== word ? undefined : word);
  }
  return (value) => (exact.has(value) ? exact.get(value) : folded.get(foldCell(value)));
}

const MOST_NAMED = 12;
const LONGEST_NAMED = 60;

/** The values that a mapping knows, for a sentence. */
export function namedValues(values: readonly string[]): string {
  const named = values.slice(0, MOST_NAMED).map((value) => `"${shortened(value)}"`);
  return values.length > MOST_NAMED ? `${named.join(", ")}, …` : named.join(", ");
}

function shortened(value: string): string {
  return value.length > LONGEST_NAMED ? `${value.slice(0, LONGEST_NAMED).toWellFormed()}…` : value;
}
