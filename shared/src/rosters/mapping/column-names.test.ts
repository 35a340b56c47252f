import { expect, test } from "vitest";
import { columnNames } from "./column-names.ts";

test("padding around the name of a column is not part of it", () => {
  expect(columnNames(["  nombre ", "fecha\n de\tnacimiento"], 2).names).toEqual(["nombre", "fecha de nacimiento"]);
});

test("columns of the same name are numbered, so that a mapping can tell them apart", () => {
  expect(columnNames(["fecha", "lugar", "fecha", "fecha"], 4)).toEqual({
    names: ["fecha", "lugar", "fecha 2", "fecha 3"],
    empty: [],
    repeated: ["fecha 2", "fecha 3"],
  });
});

test("a number that the file itself uses is not given a second time", () => {
  expect(columnNames(["fecha", "fecha", "fecha 2"], 3).names).toEqual(["fecha", "fecha 3", "fecha 2"]);
});

test("a column without a name is called by its place", () => {
  expect(columnNames(["nombre", "", " "], 3)).toEqual({
    names: ["nombre", "column 2", "column 3"],
    empty: ["column 2", "column 3"],
    repeated: [],
  });
});

test("cells beyond the header have a column too, and are not lost", () => {
  expect(columnNames(["nombre"], 3).names).toEqual(["nombre", "column 2", "column 3"]);
});

test("a list without a header has columns by their place", () => {
  expect(columnNames(null, 2).names).toEqual(["column 1", "column 2"]);
});

test("a column that is called like a place does not meet the one that stands there", () => {
  const { names } = columnNames(["column 2", "", "column 2"], 3);
  expect(new Set(names).size).toBe(3);
  expect(names[0]).toBe("column 2");
});
