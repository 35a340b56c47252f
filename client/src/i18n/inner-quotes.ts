import type { Locale } from "@paradero/shared/words/locales";
import { useCallback } from "react";
import { useLocale } from "use-intl";

/** The outer pair of each language, and the pair that takes its place inside another quotation. */
const PAIRS: Record<Locale, { readonly outer: string; readonly inner: string }> = {
  es: { outer: "«»", inner: "“”" },
  en: { outer: "“”", inner: "‘’" },
};

/** A text that will stand between quotation marks itself: Sin «Nombre: “Ana”». */
export function innerQuotes(text: string, locale: Locale): string {
  const { outer, inner } = PAIRS[locale];
  return text.replace(new RegExp(`[${outer}]`, "g"), (mark) => inner.charAt(outer.indexOf(mark)));
}

export function useInnerQuotes(): (text: string) => string {
  const locale = useLocale();
  return useCallback((text) => innerQuotes(text, locale), [locale]);
}
