import { shortDay, daySentence } from "./day-sentences.ts";
import { type DateRange, readEdtf } from "./dates.ts";
import type { Locale } from "./locales.ts";

export function dateSentence(range: DateRange, locale: Locale): string {
  return daySentence(range.earliest ?? range.latest ?? 0, locale);
}

export function shortDate(edtf: string, locale: Locale): string {
  const range = readEdtf(edtf, locale);
  return shortDay(range.earliest ?? range.latest ?? 0, locale);
}
