import { expect, test } from "vitest";
import { seenParts } from "./unseen-signs.ts";

const shown = (text: string) =>
  seenParts(text)
    .map((part) => (part.isSign ? `[${part.text}]` : part.text))
    .join("");

test.each([
  ["José Ñáñez O'Higgins-Díaz", "José Ñáñez O'Higgins-Díaz"],
  ["Ana\u200B Díaz", "Ana[U+200B] Díaz"],
  ["\u202EzaíD anA", "[U+202E]zaíD anA"],
  ["Mª\u00AD\uFEFF", "Mª[U+00AD][U+FEFF]"],
  ["محمد", "محمد"],
  ["", ""],
])("%j is shown as %s", (text, seen) => {
  expect(shown(text)).toBe(seen);
});
