import { describe, expect, it } from "vitest";
import { firstLocale } from "./locale.ts";

describe("the language to start in", () => {
  it("is the one chosen before", () => {
    expect(firstLocale("en", ["es-VE"], "es")).toBe("en");
  });

  it("is the first of the browser's languages that the site speaks", () => {
    expect(firstLocale(null, ["pt-BR", "EN-gb", "es"], "es")).toBe("en");
    expect(firstLocale(null, ["es-419", "en"], "es")).toBe("es");
  });

  it("is Spanish where nothing is known, or what was remembered makes no sense", () => {
    expect(firstLocale(null, [], "es")).toBe("es");
    expect(firstLocale("xx", ["fr"], "es")).toBe("es");
    expect(firstLocale(null, ["fr"], "en")).toBe("en");
  });
});
