import { describe, expect, it } from "vitest";
import { day } from "../history/worked-cases.ts";
import { freshnessOn } from "./freshness.ts";

describe("how fresh a confirmation is", () => {
  const on = day("2026-04-06");

  it("goes by the days since the newest source spoke of the person", () => {
    expect([0, 30, 31, 90, 91, 180, 181, 5000].map((age) => freshnessOn(on - age, on))).toEqual([
      "within_30_days",
      "within_30_days",
      "within_90_days",
      "within_90_days",
      "within_180_days",
      "within_180_days",
      "older",
      "older",
    ]);
  });

  it("is not known where no source says for which day it speaks", () => {
    expect(freshnessOn(null, on)).toBeNull();
  });
});
