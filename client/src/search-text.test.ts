import { describe, expect, it } from "vitest";
import { parseSearch, stringifySearch } from "./search-text.ts";

describe("the search part of an address", () => {
  it("reads as the same texts that the API takes", () => {
    expect(stringifySearch({ status: "!bailed,house_arrest", q: "José", on: "2026-04-06" })).toBe(
      "?status=!bailed,house_arrest&q=Jos%C3%A9&on=2026-04-06",
    );
  });

  it("comes back as it was written", () => {
    const search = { q: "a&b=c d, e!", status: "bailed", organization: "Justicia, Encuentro y Perdón", page: "12" };
    expect(parseSearch(stringifySearch(search))).toEqual(search);
  });

  it("leaves out what is not set, so that the plain page has a plain address", () => {
    expect(stringifySearch({ q: undefined, status: "", sort: null })).toBe("");
  });

  it("keeps a number that somebody types as the text that it is", () => {
    expect(parseSearch("?q=123")).toEqual({ q: "123" });
  });
});
