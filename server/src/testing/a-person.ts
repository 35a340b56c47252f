import type { PersonInput } from "@paradero/shared/inputs/person-input";
import { nothingKnown, PERSON_ATTRIBUTES } from "@paradero/shared/person/attributes";

/** Somebody whom a test puts on record, where nothing of them matters but what it says. */
export function aPerson(given: Partial<PersonInput> = {}): PersonInput {
  return {
    ...nothingKnown(PERSON_ATTRIBUTES),
    names: [{ name: "Luz Marina Araque", kind: "main" }],
    sex: "female",
    sector: "civilian",
    nationalities: ["VE"],
    identifiers: [],
    ...given,
  };
}
