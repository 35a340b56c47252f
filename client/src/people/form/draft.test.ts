import { nothingKnown, PERSON_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { expect, test } from "vitest";
import { EMPTY_PERSON, readPerson } from "./draft.ts";

test("the form of somebody new begins with nothing: what nobody typed is not on record, the nationality neither", () => {
  const names = [{ name: "Ana Prueba", kind: "main" as const }];
  const { input } = readPerson({ ...EMPTY_PERSON, names }, "es", 0);
  expect(input).toEqual({ ...nothingKnown(PERSON_ATTRIBUTES), names, identifiers: [] });
  expect(input?.nationalities).toEqual([]);
});

test("what another name is has to be said: nobody's nickname is taken for their full name", () => {
  const main = { name: "Ana Prueba", kind: "main" as const };
  const other = { name: "La Profe", kind: null };
  const { faults, input } = readPerson({ ...EMPTY_PERSON, names: [main, other] }, "es", 0);
  expect([input, faults.names !== undefined]).toEqual([null, true]);
  const blank = { name: " ", kind: null };
  expect(readPerson({ ...EMPTY_PERSON, names: [main, blank] }, "es", 0).input?.names).toEqual([main]);
});
