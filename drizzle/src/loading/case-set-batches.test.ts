import { describe, expect, test } from "vitest";
import { DomainError } from "@paradero/shared/words/errors";
import type { CaseSet, CaseSetPerson } from "../case-set/format.ts";
import { caseSetBatches } from "./case-set-batches.ts";

const OPTIONS = { now: new Date("2026-11-23T15:00:00Z"), timeZone: "America/Caracas" };

function source(key: string, published: string): CaseSet["sources"][number] {
  return { key, title: key, publisher: "A paper", url: null, published, language: "es" };
}

function cites(...keys: string[]): CaseSetPerson["records"][number]["citations"] {
  return keys.map((key) => ({ source: key, says: { en: "Says so", es: "Lo dice" } }));
}

const PERSON: CaseSetPerson = {
  key: "ana",
  ref: "k4m7rw",
  sex: "female",
  sector: "civilian",
  birth: null,
  nationalities: ["VE"],
  occupation: null,
  publication: "named",
  names: [
    { name: "Ána Pérez", kind: "main", source: "list" },
    { name: "Ana Perez de Gil", kind: "variant", source: "list" },
  ],
  records: [
    { status: "detained", date: "2026-02", grade: "reported", facility: "prison", citations: cites("paper", "list") },
    { status: "bailed", date: "../2026-04-06", grade: "confirmed", citations: cites("list") },
  ],
  milestones: [{ kind: "hearing", date: "2026-03-05", grade: "reported", citations: cites("list") }],
};

const SET: CaseSet = {
  sources: [source("paper", "2026-02-10"), source("list", "2026-04")],
  facilities: [
    { key: "prison", ref: "pr2sxn", name: "El Rodeo I", state: "Miranda" },
    { key: "unused", ref: "unxsed", name: "Yare", state: null },
  ],
  people: [PERSON],
  figures: [],
  contextEvents: [],
};

function batches(set: CaseSet) {
  let count = 0;
  return caseSetBatches(set, () => `id-${String((count += 1)).padStart(4, "0")}`, OPTIONS);
}

function personRows(set: CaseSet) {
  const rows = batches(set).find(({ action }) => action === "case-set.person")?.rows;
  if (!rows) throw new Error("no person was read");
  return rows;
}

function faultsOf(set: CaseSet): string[] {
  try {
    batches(set);
    return [];
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return error.faults.map(({ field, value }) => `${field} = ${value}`);
  }
}

test("the two records of a stay share a key that no other stay has", () => {
  const cited = { grade: "reported" as const, citations: cites("list") };
  const records: CaseSetPerson["records"] = [
    { status: "detained", date: "2025-01-01", stay: "jail", ...cited },
    { status: "released", date: "2025-02-01", stay: "jail", ...cited },
    { status: "detained", date: "2025-01-20", stay: "prison", ...cited },
    { status: "house_arrest", date: "2025-03-01", ...cited },
  ];
  const stays = personRows({ ...SET, people: [{ ...PERSON, records }] }).statusRecords?.map(({ stay }) => stay) ?? [];
  expect(stays[0]).toBe(stays[1]);
  expect(new Set(stays).size).toBe(3);
  expect(stays[3]).toBeNull();
});

describe("a case set as it could be known", () => {
  test("a record is known from noon of the day of its earliest source, in the time zone of the deployment", () => {
    const [detained, bailed] = personRows(SET).statusRecords ?? [];
    expect(detained?.recordedAt).toEqual(new Date("2026-02-10T16:00:00Z"));
    // A month of publication may have been its last day.
    expect(bailed?.recordedAt).toEqual(new Date("2026-04-30T16:00:00Z"));
  });

  test("a record ends with the publication of its earliest source, and never on an invented day", () => {
    const [detained, bailed] = personRows(SET).statusRecords ?? [];
    expect(detained).toMatchObject({ date: "2026-02", earliest: "2026-02-01", latest: "2026-02-10" });
    expect(bailed).toMatchObject({ date: "../2026-04-06", earliest: null, latest: "2026-04-06" });
  });

  test("a second source is known from its own publication", () => {
    const citations = personRows(SET).citations ?? [];
    expect(citations.slice(0, 2).map(({ recordedAt }) => recordedAt.toISOString().slice(0, 10))).toEqual([
      "2026-02-10",
      "2026-04-30",
    ]);
  });

  test("a person stands with the main name from the first record, and with another name from its source", () => {
    const rows = personRows(SET);
    expect(rows.people?.[0]?.recordedAt).toEqual(new Date("2026-02-10T16:00:00Z"));
    expect(rows.profiles?.[0]?.recordedAt).toEqual(new Date("2026-02-10T16:00:00Z"));
    expect(rows.names?.map(({ folded, recordedAt }) => [folded, recordedAt.toISOString().slice(0, 10)])).toEqual([
      ["ana perez", "2026-02-10"],
      ["ana perez de gil", "2026-04-30"],
    ]);
  });

  test("a facility is known from the first fact that names it", () => {
    const facilities = batches(SET).find(({ action }) => action === "case-set.facilities")?.rows.facilities;
    expect(facilities?.map(({ recordedAt }) => recordedAt)).toEqual([new Date("2026-02-10T16:00:00Z"), OPTIONS.now]);
  });

  test("nothing is known before it is loaded, even from a publication of which only the year is known", () => {
    const rows = personRows({ ...SET, sources: [source("paper", "2026"), source("list", "2026")] });
    expect(rows.statusRecords?.[0]?.recordedAt).toEqual(OPTIONS.now);
  });
});

describe("a case set with faults", () => {
  test("is refused with all of them, each with its place", () => {
    const [detained, bailed] = PERSON.records;
    if (!detained || !bailed) throw new Error("the person has two records");
    const person: CaseSetPerson = {
      ...PERSON,
      records: [
        { ...detained, date: "2026-02-30" },
        { ...bailed, facility: "nowhere", citations: cites("nothing", "list") },
        { ...bailed, date: "2026-06-01" },
      ],
    };
    expect(faultsOf({ ...SET, people: [person, { ...PERSON, key: "eva" }] })).toEqual([
      "people.ana.records.0.date = 2026-02-30",
      "people.ana.records.1.citations.0.source = nothing",
      "people.ana.records.1.facility = nowhere",
      "people.ana.records.2.date = 2026-06-01",
      "people.eva.ref = k4m7rw",
    ]);
  });

  test("must not say one figure twice", () => {
    const figure: CaseSet["figures"][number] = {
      organization: "Foro Penal",
      concept: "stock_detained",
      breakdown: null,
      breakdownValue: null,
      value: 485,
      qualifier: "exact",
      asOf: "2026-04-06",
      period: null,
      tier: "press",
      note: null,
      citations: [{ source: "list" }],
    };
    expect(faultsOf({ ...SET, figures: [figure, { ...figure, value: 486 }] })).toEqual([]);
    expect(faultsOf({ ...SET, figures: [figure, figure] })).toEqual(["figures.1 = 2026-04-06"]);
  });
});
