import { randomBytes } from "node:crypto";
import type { CaseSet } from "@paradero/drizzle/case-set/format";
import { connect } from "@paradero/drizzle/connect";
import { loadCaseSet } from "@paradero/drizzle/load-case-set";
import { type TestWorld, testWorld } from "@paradero/server/testing/test-world";
import { bridgeBetween } from "@paradero/server/trends/bridge";
import { bridgeQuery } from "@paradero/shared/inputs/bridge-query";
import { type Stated, WORKED_CASES } from "@paradero/shared/history/worked-cases";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const TIME_ZONE = "America/Caracas";
const YEARS = 366 * 86_400_000;
const LOADED = new Date("2040-01-01T12:00:00Z");

/** Names so different that a search for one finds no other. */
const WORDS =
  "alba brisa cedro dátil fuego grulla hielo junco kiosco lluvia mango nube olivo perla quena roble sauce tigre uva viento wayú xilema yuca zorzal álamo ébano iris orquídea ñandú ocaso".split(
    " ",
  );

const source = { title: "A source", publisher: "A paper", url: null, language: "es" };
const says = { en: "Says so.", es: "Así lo dice." };

type Person = CaseSet["people"][number];

/** Every case as a person on record, their records cited as the case states them. */
const CASES: CaseSet = {
  sources: [
    { ...source, key: "late", published: "2039-12-31" },
    { ...source, key: "article", title: "Another", published: "2025-11-27" },
    { ...source, key: "january", title: "A third", published: "2026-01-20" },
  ],
  facilities: [],
  people: [
    ...WORKED_CASES.map(({ name, records }, at) =>
      person(`case${"abcdefghijklmnopqrstuvwxyz234567".charAt(at)}x`, WORDS[at] ?? name, records.map(cited)),
    ),
    person("eightx", "Ocho", [
      { status: "detained", date: "2025-12-01", grade: "reported", citations: [{ source: "january", says }] },
    ]),
  ],
  figures: [],
  contextEvents: [],
};

function person(ref: string, name: string, records: Person["records"]): Person {
  return {
    key: ref,
    ref,
    sex: null,
    sector: null,
    birth: null,
    nationalities: [],
    occupation: null,
    publication: "named",
    names: [{ name, kind: "main" }],
    records,
    milestones: [],
  };
}

function cited({ status, date, firm, stay }: Stated): Person["records"][number] {
  return {
    status,
    date,
    grade: firm ? "reported" : "alleged",
    citations: [{ source: date === "2025-11-01/2025-11-27" ? "article" : "late", says }],
    ...(stay !== null && { stay }),
  };
}

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld(async (logins) => {
    const { db, close } = connect(logins, { role: "app", max: 1 });
    const options = { name: "worked", now: LOADED, timeZone: TIME_ZONE, random: randomBytes };
    await loadCaseSet(db, CASES, options).finally(close);
  });
  world.later = 15 * YEARS;
});
afterAll(() => world.close());

describe("the worked cases of DOMAIN.md 11, asked of /api/v1", () => {
  test.each(WORKED_CASES.map((one, at) => ({ ...one, q: WORDS[at] ?? "" })))("$name", async ({ held, q }) => {
    const found: Record<string, string> = {};
    for (const key of Object.keys(held)) {
      const day = key.replace("!", "");
      const rule = key.endsWith("!") ? "in-custody" : "deprived-of-liberty";
      const response = await world.get(`/api/v1/census?rule=${rule}&from=${day}&to=${day}&q=${encodeURIComponent(q)}`);
      const { series } = (await response.json()) as { series: { low: number[]; count: number[]; high: number[] }[] };
      found[key] = series.map(({ low, count, high }) => `${low[0]}/${count[0]}/${high[0]}`).join();
    }
    expect(found).toEqual(held);
  });
});

describe("worked case 8: detained on 1 December, recorded on 20 January", () => {
  const [then, since] = ["2026-01-19", "2026-01-20"];
  const day = { from: "2025-12-31", to: "2025-12-31", asKnownFrom: then, asKnownTo: since };
  const december = { from: "2025-11-30", to: "2025-12-31", asKnownFrom: since, asKnownTo: since };
  const [who, line] = [
    { ref: "eightx", name: "Ocho" },
    { status: null, was: null, on: null, change: 1 },
  ];

  const ROADS = {
    "/api/v1": async (query: object): Promise<unknown> => {
      const response = await world.get(`/api/v1/census/bridge?${new URLSearchParams({ ...query }).toString()}`);
      return response.json();
    },
    "the service, for staff": (query: object) => bridgeBetween(world.staffReader, bridgeQuery.parse(query)),
    "the service, for the public": (query: object) => bridgeBetween(world.reader, bridgeQuery.parse(query)),
  };

  test.each(Object.entries(ROADS))("%s: learned late, and no new detention", async (_, bridge) => {
    // Another one is held on 31 December, of whom the sources of November spoke.
    expect(await bridge(day)).toMatchObject({
      before: 1,
      between: 2,
      after: 2,
      movements: [{ step: "knowledge", cause: "learned_late", status: null, change: 1 }],
      total: 1,
      rows: [{ ...who, ...line, step: "knowledge", cause: "learned_late" }],
    });
  });

  test.each(Object.entries(ROADS))("%s: a new detention of December, as known since", async (_, bridge) => {
    expect(await bridge(december)).toMatchObject({
      before: 1,
      between: 1,
      after: 2,
      movements: [{ step: "time", cause: "new_detention", status: "detained", change: 1 }],
      rows: [{ ...who, cause: "new_detention", status: "detained", on: "2025-12-01" }],
    });
  });
});
