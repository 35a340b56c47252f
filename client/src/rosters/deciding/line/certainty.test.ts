import { describe, expect, it } from "vitest";
import { certaintyOf } from "./certainty.ts";

describe("how sure a suggestion is said to be", () => {
  it("is certain only by an identifier, and then takes no percent", () => {
    expect(certaintyOf({ certainty: 1, certain: true })).toEqual({ word: "certain", percent: null });
  });

  it("never says a hundred percent of what a person has still to decide", () => {
    expect(certaintyOf({ certainty: 1, certain: false })).toEqual({ word: "almost", percent: 99 });
    expect(certaintyOf({ certainty: 0.9999, certain: false }).percent).toBe(99);
  });

  it.each([
    [0.95, "almost", 95],
    [0.9499, "very", 94],
    [0.8, "very", 80],
    [0.5, "likely", 50],
    [0.49, "possible", 49],
    [0.2, "possible", 20],
    [0.1, "unlikely", 10],
    [0.001, "unlikely", 1],
  ] as const)("says of %d that it is %s", (certainty, word, percent) => {
    expect(certaintyOf({ certainty, certain: false })).toEqual({ word, percent });
  });
});
