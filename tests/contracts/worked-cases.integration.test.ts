import { randomBytes } from "node:crypto";
import type { CaseSet } from "@paradero/drizzle/case-set/format";
import { connect } from "@paradero/drizzle/connect";
import { loadCaseSet } from "@paradero/drizzle/load-case-set";
import { type TestWorld, testWorld } from "@paradero/server/testing/test-world";
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

/** Every case as a person on record, their records cited as the case states them. */
const CASES: CaseSet = {
  sources: [
    { ...source, key: "late", published: "2039-12-31" },
    { ...source, key: "article", title: "Another", published: "2025-11-27" },
  ],
  facilities: [],
  people: WORKED_CASES.map(({ name, records }, at) => ({
    key: `case-${at}`,
    ref: `case${"abcdefghijklmnopqrstuvwxyz234567".charAt(at)}x`,
    sex: null,
    sector: null,
    birth: null,
    nationalities: [],
    occupation: null,
    publication: "named",
    names: [{ name: WORDS[at] ?? name, kind: "main" }],
    records: records.map(cited),
    milestones: [],
  })),
  figures: [],
  contextEvents: [],
};

function cited({ status, date, firm, stay }: Stated): CaseSet["people"][number]["records"][number] {
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
