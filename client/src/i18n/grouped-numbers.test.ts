import { describe, expect, it } from "vitest";
import { createTranslator } from "use-intl/core";
import { NUMBER_FORMATS, withGroupedNumbers } from "./grouped-numbers.ts";

const MESSAGES = {
  rows: "{count, plural, one {# fila} other {# filas de {total, number}}}",
  both: "{people, plural, one {# persona} other {# personas}} y {lists, plural, one {# lista} other {# listas}} n.º #",
};

describe("the numbers of a catalogue", () => {
  const t = createTranslator({
    locale: "es",
    messages: withGroupedNumbers(MESSAGES) as typeof MESSAGES,
    formats: NUMBER_FORMATS,
  });

  it("have their thousands apart, four digits too", () => {
    expect(t("rows", { count: 2849, total: 15037 })).toBe("2.849 filas de 15.037");
  });

  it("are each those of their own plural, and a # outside of one is a character", () => {
    expect(t("both", { people: 1000, lists: 1 })).toBe("1.000 personas y 1 lista n.º #");
  });
});
