import { describe, expect, it } from "vitest";
import { examplesOf, seenValues, unsaid, valuesOf } from "./seen-values.ts";

const counted = (...values: readonly (readonly [string, number])[]) =>
  values.map(([value, count]) => ({ value, count }));

describe("the values of a column", () => {
  it("are those of the whole file where they are few, else those of its first rows", () => {
    const found = {
      columns: ["sexo", "nombre"],
      sample: [{ number: 2, cells: ["F", "Ana"] }],
      values: [counted(["F", 900], ["M", 20]), null],
    };
    expect(valuesOf(found, "sexo")).toEqual(counted(["F", 900], ["M", 20]));
    expect(valuesOf(found, "nombre")).toEqual(counted(["Ana", 1]));
  });

  it("are one where they differ only in accents, case and spaces", () => {
    expect(seenValues(counted(["Español", 2], ["ESPAÑOL ", 3], ["Otro", 1]))).toEqual(
      counted(["Español", 5], ["Otro", 1]),
    );
  });

  it("leave out what says nothing, in every list and in this one", () => {
    expect(seenValues(counted(["---", 9], ["#N/A", 2], ["Sin datos", 4], ["F", 1]), undefined, ["sin datos"])).toEqual(
      counted(["F", 1]),
    );
  });

  it("are the parts of a cell that holds several", () => {
    expect(seenValues(counted(["Colombia/Venezuela", 2], ["Venezuela", 5]), "/")).toEqual(
      counted(["Venezuela", 7], ["Colombia", 2]),
    );
  });

  it("are asked for until somebody says what they mean, were it nothing", () => {
    const seen = counted(["F", 2], ["X", 1], ["?", 1]);
    expect(unsaid(seen, { f: "female", "?": null })).toEqual(counted(["X", 1]));
    expect(unsaid(seen, undefined)).toEqual([]);
  });

  it("have a few examples beside the heading", () => {
    const rows = [["a"], ["a"], [""], ["b"], ["c"], ["d"]].map((cells, number) => ({ number, cells }));
    expect(examplesOf(rows, 0)).toEqual(["a", "b", "c"]);
  });
});
