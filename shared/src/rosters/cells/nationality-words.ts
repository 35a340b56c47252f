import { countryMeant } from "./country-words.ts";

/** First halves of a double nationality: "colombo-venezolano". */
const FIRST_HALF = /^(?:colombo|italo|ítalo|hispano|luso|franco|anglo|chino|sirio|libano|líbano)$/iu;
/** Words that may stand beside a nationality and say nothing more. */
const BESIDE = /\b(?:doble nacionalidad|nacionalidad|nacional de|ciudadan[oa]|dual national|national|citizen)\b:?/giu;

/**
 * True for "colombiano", "Venezuela/España", "doble nacionalidad: venezolana y española", "colombo-venezolano". It tells a
 * nationality from another remark in brackets; which country is meant is left to the mapping.
 */
export function isNationality(text: string): boolean {
  const said = text.replaceAll(BESIDE, " ").trim();
  if (said === "") return false;
  if (countryMeant(said) !== undefined) return true;
  const parts = said.split(/\s*[/,;–—-]\s*|\s+(?:y|e|and)\s+/u).filter((part) => part !== "");
  return parts.length > 1 && parts.every((part) => FIRST_HALF.test(part) || countryMeant(part) !== undefined);
}
