import type { Day } from "./days.ts";
import { type DateRange, readEdtf } from "./dates.ts";
import type { Locale } from "./locales.ts";

export function readTypedDate(phrase: string, locale: Locale, _today: Day): DateRange {
  return readEdtf(phrase, locale);
}
