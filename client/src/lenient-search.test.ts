import { peopleQuery } from "@paradero/shared/people-query";
import { describe, expect, it } from "vitest";
import { lenientSearch } from "./lenient-search.ts";

const read = lenientSearch(peopleQuery);

describe("a link with a mistake in it", () => {
  it("still opens: an unknown status in a link is ignored, not an error", () => {
    expect(read({ status: "not_a_status", sex: "female", on: "2026-02-30" })).toEqual({ sex: "female" });
  });

  it("names only what departs from the defaults", () => {
    expect(read({})).toEqual({});
    expect(read({ limit: "20" })).toEqual({ limit: 20 });
  });

  it("carries nothing that the page does not know", () => {
    expect(read({ utm_source: "x", __proto__: { q: "y" }, constructor: "z" })).toEqual({});
  });
});
