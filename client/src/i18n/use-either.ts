import { useCallback } from "react";
import { useLocale } from "use-intl";

/** A text that our own researchers wrote in one or both languages. */
export interface Either {
  readonly en: string | null;
  readonly es: string | null;
}

/** Picks the reader's language, and the other one where there is nothing in it. */
export function useEither(): (text: Either) => string | null {
  const locale = useLocale();
  return useCallback((text) => text[locale] ?? text.es ?? text.en, [locale]);
}
