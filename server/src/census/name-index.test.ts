import { expect, test } from "vitest";
import { foldName } from "@paradero/shared/names/fold";
import { NameIndex } from "./name-index.ts";

function indexOf(names: Readonly<Record<string, string>>): NameIndex {
  const index = new NameIndex();
  for (const [id, name] of Object.entries(names)) index.add(id, foldName(name));
  return index;
}

const index = indexOf({
  pedro: "Pedro Guanipa Villalobos",
  maria: "María de los Ángeles Núñez",
  carlos: "Carlos Julio Rojas",
  other: "Carla Rosas",
});

test.each([
  ["guanipa", ["pedro"]],
  ["GUANIPA pedro", ["pedro"]],
  ["Guanpa", ["pedro"]],
  ["nunez maria", ["maria"]],
  ["Angeles Nuñes", ["maria"]],
  ["carl ro", ["carlos", "other"]],
  ["carlos rojas", ["carlos"]],
  ["carlos julio rojas perez", ["carlos"]],
  ["carlos perez", []],
  ["x", []],
])("the search %s finds %j", (query, found) => {
  expect(index.search(query)?.sort()).toEqual(found);
});

test("a search without letters is no search", () => {
  expect(index.search("  ¿? ")).toBeUndefined();
});

test("somebody is found by each of their names, once, and no longer after they were removed", () => {
  const several = indexOf({ ana: "Ana Ruiz" });
  several.add("ana", "anita ruiz");
  expect(several.search("ruiz")).toEqual(["ana"]);
  several.remove("ana");
  expect(several.search("ruiz")).toEqual([]);
});

test("words of two names of one person are not put together", () => {
  const several = indexOf({ ana: "Ana Ruiz" });
  several.add("ana", "beatriz lopez");
  expect(several.search("ana lopez")).toEqual([]);
});
