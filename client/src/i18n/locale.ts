import { DEFAULT_LOCALE, type Locale, isLocale } from "@paradero/shared/words/locales";

const KEY = "paradero.locale";

/**
 * The language to start in: the one chosen before, else the first of the browser's languages that we speak, else that of
 * the store, in which the server sends the page.
 */
export function firstLocale(remembered: string | null, wanted: readonly string[], ofPage: string): Locale {
  if (remembered !== null && isLocale(remembered)) return remembered;
  return [...wanted, ofPage].map((tag) => tag.toLowerCase().split("-")[0] ?? "").find(isLocale) ?? DEFAULT_LOCALE;
}

/** Null where the browser keeps nothing (private windows, blocked storage). */
export function rememberedLocale(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(KEY, locale);
  } catch {
    // The choice then lasts until the page is closed.
  }
}
