/** The languages of the product. Spanish comes first: it is the language of the people on record. */
export const LOCALES = ["es", "en"] as const;

export type Locale = (typeof LOCALES)[number];

export const DEFAULT_LOCALE: Locale = "es";

export function isLocale(text: string): text is Locale {
  return (LOCALES as readonly string[]).includes(text);
}
