import fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, foldWords, withoutMarks } from "./fold-words.ts";
import { foldName } from "../names/fold.ts";

test.each([
  ["Última Actualización (día)", "ultima actualizacion dia"],
  ["O'Higgins", "ohiggins"],
  ["Ｎｏｍｂｒｅ", "nombre"],
  ["ФИО", "фио"],
  ["---", ""],
])("%j folds to the words %j", (text, words) => {
  expect(foldWords(text)).toBe(words);
});

test("capitals stay where only marks are taken away", () => {
  expect([withoutMarks("Peñalver"), foldText("Peñalver")]).toEqual(["Penalver", "penalver"]);
});

test("of words in Latin letters it makes what the folding of names makes", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abzAZ09 áéíóúüñÁÉÍÓÚÜÑçãâêôõàèìòù.,;:()/-_'`#"), maxLength: 24 });
  fc.assert(fc.property(word, (text) => foldWords(text) === foldName(text)));
});
