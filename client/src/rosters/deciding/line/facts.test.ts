import { type MappedLine, type MappedRecord, NOTHING_LISTED } from "@paradero/shared/rosters/mapping/mapped-line";
import { describe, expect, it } from "vitest";
import { comparedFacts, type FactName } from "./facts.ts";
import type { KnownPerson } from "../answer.ts";

const RECORD: MappedRecord = {
  status: "detained",
  date: "2026-01-05",
  said: "05/01/2026",
  place: null,
  facility: null,
  state: null,
  grade: "reported",
  note: null,
  stay: null,
  column: "Desde",
};

const LINE: MappedLine = {
  number: 5,
  identifier: null,
  names: [{ name: "Jesus Armas", kind: "main" }],
  ...NOTHING_LISTED,
  heldAt: null,
  records: [],
  undated: [],
};

const KNOWN: KnownPerson = {
  ref: "wj85ns",
  name: "Jesús Armas",
  otherNames: [],
  status: "detained",
  sure: true,
  since: null,
  state: "Miranda",
  sex: "male",
  nationalities: ["VE"],
  birth: "1987-03-02",
  facility: "El Rodeo I",
  identifiers: [{ scheme: "cedula", value: "V-1" }],
};

const LOOK = { locale: "es", isDated: false } as const;

function agreement(fact: FactName, line: Partial<MappedLine>, known: Partial<KnownPerson> = {}) {
  return comparedFacts({ ...LINE, ...line }, { ...KNOWN, ...known }, LOOK).find((one) => one.fact === fact)?.agreement;
}

const named = (name: string) => ({ names: [{ name, kind: "main" as const }] });

describe("whether the name of a line agrees with the one on record", () => {
  it("agrees without its accents, and in another order", () => {
    expect(agreement("name", named("ARMAS JESUS"))).toBe("same");
  });

  it("agrees with any of the names on record", () => {
    expect(agreement("name", named("Jesús Armas Monasterios"), { otherNames: ["Jesús Armas Monasterios"] })).toBe(
      "same",
    );
  });

  it("is alike where a surname is left out", () => {
    expect(agreement("name", named("Jesús Armas"), { name: "Jesús Armas Monasterios" })).toBe("near");
  });

  it("differs where a word is another", () => {
    expect(agreement("name", named("Jesús Arenas"))).toBe("differs");
  });
});

describe("whether other facts of a line agree", () => {
  it("takes a year of birth for alike, and another year for a difference", () => {
    expect(agreement("birth", { birth: "1987" })).toBe("near");
    expect(agreement("birth", { birth: "1987-03-02" })).toBe("same");
    expect(agreement("birth", { birth: "1988" })).toBe("differs");
  });

  it("marks nothing where only one of the two says anything", () => {
    expect(agreement("birth", { birth: "1987" }, { birth: null })).toBeNull();
    expect(agreement("sex", {})).toBeNull();
  });

  it("tells another sex and another nationality", () => {
    expect(agreement("sex", { sex: "female" })).toBe("differs");
    expect(agreement("nationalities", { nationalities: ["CO"] })).toBe("differs");
    expect(agreement("nationalities", { nationalities: ["VE", "ES"] })).toBe("near");
  });

  it("takes no other status for a difference, since people pass from one to the next", () => {
    expect(agreement("status", { records: [{ ...RECORD, status: "released" }] })).toBeNull();
    expect(agreement("status", { records: [RECORD] })).toBe("same");
  });

  it("compares a number only with those of the same register", () => {
    expect(agreement("identifiers", { identifier: { scheme: "ruvte", value: "9" } })).toBeNull();
    expect(agreement("identifiers", { identifier: { scheme: "cedula", value: "V-2" } })).toBe("differs");
    expect(agreement("identifiers", { identifier: { scheme: "cedula", value: "V-1" } })).toBe("same");
  });

  it("finds a place however it is written", () => {
    expect(agreement("facility", { records: [{ ...RECORD, facility: "EL RODEO I" }] })).toBe("same");
    expect(agreement("state", { records: [{ ...RECORD, state: "Zulia" }] })).toBe("differs");
  });

  it("compares where the list says that somebody is held, without a record", () => {
    const heldAt = { place: null, facility: "El Rodeo I", state: "Zulia" };
    expect(agreement("facility", { heldAt })).toBe("same");
    expect(agreement("state", { heldAt })).toBe("differs");
  });

  it("leaves out what neither says", () => {
    const facts = comparedFacts(LINE, null, LOOK).map(({ fact }) => fact);
    expect(facts).toEqual(["name"]);
  });

  it("keeps room for the custody that a list of a day says of everybody on it", () => {
    const facts = comparedFacts(LINE, null, { ...LOOK, isDated: true }).map(({ fact }) => fact);
    expect(facts).toEqual(["name", "status"]);
  });
});
