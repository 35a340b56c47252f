import { expect, test } from "vitest";
import { contradictedIdentifier, identifierKey, sharedIdentifier } from "./identifiers.ts";
import type { MatchSubject } from "./match-subject.ts";

const SOMEBODY = { names: ["Ana"], birth: null, sex: null, places: [], days: [], nationalities: [] };

function numbered(scheme: string, value: string): MatchSubject {
  return { ...SOMEBODY, identifiers: [identifierKey({ scheme, value })] };
}

test("two registers whose names begin alike neither share a number nor contradict each other", () => {
  expect(sharedIdentifier(numbered("id", "ruvte 5"), numbered("id ruvte", "5"))).toBeNull();
  expect(contradictedIdentifier(numbered("id", "7"), numbered("id ruvte", "5"))).toBeNull();
  expect(contradictedIdentifier(numbered("id ruvte", "7"), numbered("id ruvte", "5"))).not.toBeNull();
  expect(sharedIdentifier(numbered("id ruvte", "5"), numbered("id ruvte", "5"))).not.toBeNull();
});
