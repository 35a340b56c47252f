import { nothingKnown, PERSON_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { expect, test } from "vitest";
import { EMPTY_PERSON, readPerson } from "./person-draft.ts";

test("the form of somebody new begins with nothing: what nobody typed is not on record, the nationality neither", () => {
  const names = [{ name: "Ana Prueba", kind: "main" as const }];
  const { input } = readPerson({ ...EMPTY_PERSON, names }, "es", 0);
  expect(input).toEqual({ ...nothingKnown(PERSON_ATTRIBUTES), names, identifiers: [] });
  expect(input?.nationalities).toEqual([]);
});
