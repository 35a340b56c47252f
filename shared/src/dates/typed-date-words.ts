import { foldText } from "../words/fold-words.ts";

/** The words of dates in both languages: a researcher mixes them, so both are understood in either. All are folded. */

const MONTH_WORDS: readonly (readonly string[])[] = [
  ["enero", "ene", "january", "jan"],
  ["febrero", "feb", "february"],
  ["marzo", "mar", "march"],
  ["abril", "abr", "april", "apr"],
  ["mayo", "may"],
  ["junio", "jun", "june"],
  ["julio", "jul", "july"],
  ["agosto", "ago", "august", "aug"],
  ["septiembre", "setiembre", "sept", "sep", "set", "september"],
  ["octubre", "oct", "october"],
  ["noviembre", "nov", "november"],
  ["diciembre", "dic", "december", "dec"],
];

const WEEKDAY_WORDS: readonly (readonly string[])[] = [
  ["domingo", "sunday", "sun"],
  ["lunes", "monday", "mon"],
  ["martes", "tuesday", "tue"],
  ["miercoles", "wednesday", "wed"],
  ["jueves", "thursday", "thu"],
  ["viernes", "friday", "fri"],
  ["sabado", "saturday", "sat"],
];

const MONTHS = numbered(MONTH_WORDS, 1);
const WEEKDAYS = numbered(WEEKDAY_WORDS, 0);

function numbered(words: readonly (readonly string[])[], first: number): ReadonlyMap<string, number> {
  return new Map(words.flatMap((names, index) => names.map((name): [string, number] => [name, index + first])));
}

/** 1 to 12. */
export function monthOf(word: string): number | undefined {
  return MONTHS.get(word);
}

/** A word for the month, 1 to 12, that `monthOf` knows. */
export function monthWord(month: number): string {
  return MONTH_WORDS[month - 1]?.[0] ?? "";
}

/** 0 is Sunday. */
export function weekdayOf(word: string): number | undefined {
  return WEEKDAYS.get(word);
}

/**
 * A phrase as it is compared: lower case, no accents, plain dashes, single spaces, "a. m." as "am". A note in brackets, such
 * as the read-back adds, is left out.
 */
export function foldPhrase(phrase: string): string {
  return foldText(phrase)
    .replace(/\([^)]*\)/g, " ")
    .replace(/[‐-―−]/g, "-")
    .replace(/\b([ap])\.? ?m\b\.?/g, "$1m")
    .replace(/[,;]|\.$/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

const FILLERS = /\b(?:algun dia|el dia|some day|some time|sometime|de|del|el|la|los|en|on|in|of|the)\b/g;
const PART_OF_DAY = /\b(?:por |en )?(?:la )?(?:manana|tarde|noche|madrugada)(?= del? )/g;

/** Leaves out the words that join the parts of a date and say nothing else. */
export function withoutFillers(folded: string): string {
  return folded.replace(PART_OF_DAY, " ").replace(FILLERS, " ").replace(/\s+/g, " ").trim();
}
