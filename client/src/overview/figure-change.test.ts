import { describe, expect, it } from "vitest";
import { figureChange } from "./figure-change.ts";

describe("what the overview says of two published totals", () => {
  it("subtracts two exact numbers", () => {
    const march = { value: 526, qualifier: "exact" } as const;
    expect(figureChange(march, { value: 508, qualifier: "exact" })).toEqual({ kind: "fewer", by: 18 });
    expect(figureChange(march, { value: 530, qualifier: "exact" })).toEqual({ kind: "more", by: 4 });
    expect(figureChange(march, march)).toEqual({ kind: "same" });
  });

  it("does not subtract “at least 485” from “over 500”", () => {
    const change = figureChange({ value: 500, qualifier: "over" }, { value: 485, qualifier: "at_least" });
    expect(change).toEqual({ kind: "inexact" });
  });

  it("does not subtract when only one of the two is exact", () => {
    expect(figureChange({ value: 508, qualifier: "exact" }, { value: 485, qualifier: "at_least" }).kind).toBe(
      "inexact",
    );
  });
});
