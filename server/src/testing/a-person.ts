import type { PersonInput } from "@paradero/shared/person-input";

/** Somebody whom a test puts on record, where nothing of them matters but what it says. */
export function aPerson(given: Partial<PersonInput> = {}): PersonInput {
  return {
    names: [{ name: "Luz Marina Araque", kind: "main" }],
    sex: "female",
    sector: "civilian",
    birth: null,
    nationalities: ["VE"],
    occupation: { es: null, en: null },
    minor: false,
    identifiers: [],
    internalNote: null,
    ...given,
  };
}
