import { describe, expect, it } from "vitest";
import { LOCALES } from "../words/locales.ts";
import { readingRemarkSentence } from "./reading-remark-sentence.ts";
import { READING_REMARKS } from "./table-format.ts";

describe("what a reader of a file should know", () => {
  it("is a whole sentence in Spanish and English, for one and for many, with nothing left to fill in", () => {
    for (const locale of LOCALES) {
      for (const code of READING_REMARKS) {
        for (const [count, rows] of [
          [1, [7]],
          [1200, [3, 9]],
          [2, []],
        ] satisfies [number, number[]][]) {
          const sentence = readingRemarkSentence({ code, count, rows, said: "windows-1252" }, locale);
          expect(sentence, `${locale} ${code}`).toMatch(/^\p{Lu}|^\d/u);
          expect(sentence, `${locale} ${code}`).toMatch(/\.$/);
          expect(sentence, `${locale} ${code}`).not.toMatch(/[{}]|\(\)/);
        }
      }
    }
  });

  it("names the first lines, and says where there are more", () => {
    const remark = { code: "other_width", count: 12, rows: [4, 9], said: "" } as const;
    expect(readingRemarkSentence(remark, "es")).toBe(
      "12 filas no tienen tantas celdas como los encabezados (líneas 4, 9 y más).",
    );
    expect(readingRemarkSentence({ ...remark, count: 1, rows: [4] }, "en")).toBe(
      "1 row has not as many cells as there are headings (line 4).",
    );
  });

  it("cuts off a heading that is as long as a page", () => {
    const said = "x".repeat(500);
    expect(readingRemarkSentence({ code: "headers_empty", count: 1, rows: [], said }, "es").length).toBeLessThan(200);
  });
});
