import { expect, test } from "vitest";
import { readerLocale } from "./reader-locale.ts";

test.each([
  [undefined, "en"],
  ["", "en"],
  ["es", "es"],
  ["es-VE,es;q=0.9,en;q=0.8", "es"],
  ["fr, en;q=0.5, es;q=0.7", "es"],
  ["pt-BR", "en"],
  ["es;q=0, en", "en"],
  ["*;q=x", "en"],
])("of %j the reader's language is %s", (header, locale) => {
  expect(readerLocale(header)).toBe(locale);
});
