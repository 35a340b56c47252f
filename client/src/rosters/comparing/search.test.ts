import { describe, expect, it } from "vitest";
import { comparedRefs } from "./search.ts";

describe("the lists that an address compares", () => {
  it("are named once each, in its order", () => {
    expect(comparedRefs("b, a,b,,")).toEqual(["b", "a"]);
  });

  it("are none in an empty address, and at most six", () => {
    expect(comparedRefs(undefined)).toEqual([]);
    expect(comparedRefs("1,2,3,4,5,6,7")).toEqual(["1", "2", "3", "4", "5", "6"]);
  });
});
