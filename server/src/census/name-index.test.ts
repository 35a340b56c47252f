import { foldName } from "@paradero/shared/names/fold";
import { nameScore } from "@paradero/shared/matching/score";
import { expect, test } from "vitest";
import { NameIndex } from "./name-index.ts";

const NAMES: Readonly<Record<string, string>> = {
  pedro: "Pedro Guanipa Villalobos",
  maria: "María de los Ángeles Núñez",
  carlos: "Carlos Julio Rojas",
  other: "Carla Rosas",
  miguel: "Edward San Miguel",
  leon: "Ana De León",
  initial: "J. Pérez",
};

const SINCE_EVER = { recordedAt: 0, supersededAt: null };

function indexOf(names: Readonly<Record<string, string>>): NameIndex {
  const index = new NameIndex();
  for (const [id, name] of Object.entries(names)) index.add(id, foldName(name), SINCE_EVER);
  return index;
}

const index = indexOf(NAMES);

test.each([
  ["guanipa", ["pedro"]],
  ["GUANIPA pedro", ["pedro"]],
  ["Guanpa", ["pedro"]],
  ["nunez maria", ["maria"]],
  ["Angeles Nuñes", ["maria"]],
  ["carlos rojas", ["carlos"]],
  ["carlos julio rojas marquez", ["carlos"]],
  ["sanmiguel", ["miguel"]],
  ["deleon", ["leon"]],
  ["juan perez", ["initial"]],
  ["carlos perez", []],
  ["xyz", []],
])("the search %s finds %j", (typed, found) => {
  expect(index.search(typed)).toEqual(found);
});

test("the best fit comes first", () => {
  expect(index.search("carl")).toEqual(["other", "carlos"].sort((a, b) => score("carl", b) - score("carl", a)));
});

test("words instead of names are looked at, and nobody who fits is missed", () => {
  const queries = Object.values(NAMES).flatMap((name) => {
    const words = foldName(name).split(" ");
    return [
      name,
      words.toReversed().join(" "),
      ...words,
      ...words.map((word) => `${word.slice(0, 2)}x${word.slice(2)}`),
    ];
  });
  for (const typed of queries) {
    const fits = Object.keys(NAMES).filter((id) => score(typed, id) > 0);
    expect(index.search(typed)?.sort(), typed).toEqual(fits.sort());
  }
});

test("a search without letters is no search", () => {
  expect(index.search("  ¿? ")).toBeUndefined();
});

test("somebody is found by each of their names, once, and no longer after they were removed", () => {
  const several = indexOf({ ana: "Ana Ruiz" });
  several.add("ana", "anita ruiz", SINCE_EVER);
  expect(several.search("ruiz")).toEqual(["ana"]);
  several.remove("ana");
  expect(several.search("ruiz")).toEqual([]);
});

test("words of two names of one person are not put together", () => {
  const several = indexOf({ ana: "Ana Ruiz" });
  several.add("ana", "beatriz lopez", SINCE_EVER);
  expect(several.search("ana lopez")).toEqual([]);
});

function score(typed: string, id: string): number {
  return nameScore(foldName(typed), foldName(NAMES[id] ?? ""));
}

test("a name finds whoever was called so at the instant that is asked about", () => {
  const renamed = new NameIndex();
  renamed.add("one", foldName("Pedro Guanipa"), { recordedAt: 10, supersededAt: 20 });
  renamed.add("one", foldName("Pablo Guanipa"), { recordedAt: 20, supersededAt: null });
  const found = (typed: string) => [9, 10, 19, 20, undefined].map((instant) => renamed.search(typed, instant)?.length);
  expect(found("pedro")).toEqual([0, 1, 1, 0, 0]);
  expect(found("pablo")).toEqual([0, 0, 0, 1, 1]);
});
