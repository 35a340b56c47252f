import { describe, expect, it } from "vitest";
import { certainlyIn, EMPTY_SET, hasStatus, NOTHING, possiblyIn, setOf, statusesOf } from "./status-set.ts";
import { STATUSES } from "./statuses.ts";

describe("a set of statuses", () => {
  it("gives back what was put in, in the order of the taxonomy", () => {
    expect(statusesOf(setOf(STATUSES.toReversed()))).toEqual([...STATUSES]);
    expect(statusesOf(setOf(["bailed", "detained", "bailed"]))).toEqual(["detained", "bailed"]);
    expect(hasStatus(setOf(["bailed"]), "detained")).toBe(false);
  });

  it("keeps nothing-on-record apart from every status", () => {
    expect(possiblyIn(NOTHING, setOf(STATUSES))).toBe(false);
    expect(statusesOf(NOTHING)).toEqual([]);
  });

  it("is certain only where every possibility lies in it", () => {
    const held = setOf(["detained", "disappeared"]);
    expect(certainlyIn(setOf(["detained"]), held)).toBe(true);
    expect(certainlyIn(setOf(["detained"]) | NOTHING, held)).toBe(false);
    expect(possiblyIn(setOf(["detained"]) | NOTHING, held)).toBe(true);
    expect(certainlyIn(EMPTY_SET, held)).toBe(false);
  });
});
