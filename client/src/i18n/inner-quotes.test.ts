import { describe, expect, it } from "vitest";
import { innerQuotes } from "./inner-quotes.ts";

describe("a text inside quotation marks", () => {
  it("takes the inner pair of its language", () => {
    expect(innerQuotes("Nombre: «Ana»", "es")).toBe("Nombre: “Ana”");
    expect(innerQuotes("Name: “Ana”", "en")).toBe("Name: ‘Ana’");
  });
});
