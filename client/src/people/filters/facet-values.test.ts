import { expect, test } from "vitest";
import { facetValues } from "./facet-values.ts";

test("sexes are listed in their own order with what is not on record last, even where nobody has one", () => {
  const counts = [
    { value: null, count: 3 },
    { value: "male", count: 30 },
  ];
  expect(facetValues("sex", counts, [])).toEqual([
    { value: "female", count: 0 },
    { value: "male", count: 30 },
    { value: "unknown", count: 3 },
  ]);
});

test("states are listed by how many people there are, then by name", () => {
  const counts = [
    { value: "Zulia", count: 2 },
    { value: null, count: 9 },
    { value: "Lara", count: 2 },
    { value: "Mérida", count: 5 },
  ];
  expect(facetValues("state", counts, []).map((each) => each.value)).toEqual(["Mérida", "Lara", "Zulia", "unknown"]);
});

test("a chosen state that nobody fits any more stays listed with a zero", () => {
  expect(facetValues("state", [], ["Apure"])).toEqual([{ value: "Apure", count: 0 }]);
});
