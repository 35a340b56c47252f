import { dateSentence, shortDate } from "@paradero/shared/dates/date-sentences";
import { type DateRange, tryReadEdtf } from "@paradero/shared/dates/dates";
import { daySentence } from "@paradero/shared/dates/day-sentences";
import { parseDay } from "@paradero/shared/dates/days";
import type { Locale } from "@paradero/shared/words/locales";
import { useMemo } from "react";
import { useLocale } from "use-intl";

/** How dates are said in the reader's language. Never more exact than what was published. */
export interface DateWords {
  /** For tables: "6 abr 2026", "feb 2026". */
  readonly short: (edtf: string) => string;
  /** After a comma: "6 de abril de 2026", "hacia noviembre de 2025". */
  readonly long: (edtf: string) => string;
  /** An ISO day, in a sentence. Of an instant, `useStoreDay` says the day. */
  readonly day: (iso: string) => string;
}

export function useDates(): DateWords {
  const locale = useLocale();
  return useMemo(
    () => ({
      short: (edtf) => (tryReadEdtf(edtf).ok ? shortDate(edtf, locale) : edtf),
      long: (edtf) => {
        const read = tryReadEdtf(edtf);
        return read.ok ? phraseOf(read.range, locale) : edtf;
      },
      day: (iso) => {
        const day = parseDay(iso);
        return day === undefined ? iso : daySentence(day, locale);
      },
    }),
    [locale],
  );
}

/** A plain day needs no preposition; anything wider is the sentence that was read back when it was entered. */
function phraseOf(range: DateRange, locale: Locale): string {
  const { earliest, latest, minuteOfDay, approximate, uncertain } = range;
  if (earliest !== null && earliest === latest && minuteOfDay === null && !approximate && !uncertain) {
    return daySentence(earliest, locale);
  }
  const sentence = dateSentence(range, locale);
  return sentence.charAt(0).toLocaleLowerCase(locale) + sentence.slice(1);
}
