import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldName } from "./fold.ts";

describe("a folded name", () => {
  it("has no accents, no case, no punctuation and single spaces", () => {
    expect(foldName("  Ángel   GUÉDEZ-Peña ")).toBe("angel guedez pena");
    expect(foldName("O’Brien, Seán")).toBe("obrien sean");
  });

  it("reads decorated letters as letters", () => {
    expect(foldName("𝗠𝗮𝗿𝗶𝗼 Ｏｒｔｅｇａ")).toBe("mario ortega");
  });

  it("is written in Latin letters whatever the script", () => {
    expect(foldName("Олена")).toBe("olena");
  });

  it("is the same whether accents came as one sign with their letter or as two", () => {
    expect(foldName("Андрей".normalize("NFD"))).toBe(foldName("Андрей"));
    expect(foldName("Núñez".normalize("NFD"))).toBe("nunez");
  });

  it("of any text holds only letters, digits and single spaces, and folds to itself", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const folded = foldName(text);
        expect(folded).toMatch(/^([a-z0-9]+( [a-z0-9]+)*)?$/);
        expect(foldName(folded)).toBe(folded);
      }),
    );
  });
});
