import { connect, type Connection } from "@paradero/drizzle/connect";
import { loadCaseSet } from "@paradero/drizzle/load-case-set";
import { keepStoreSettings } from "@paradero/drizzle/store-settings";
import { parseDay } from "@paradero/shared/dates/days";
import { afterEach, beforeEach, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../../tests/postgres/database.ts";
import { SMALL_CASE_SET } from "../testing/small-case-set.ts";
import { settleForCommand, settleStore } from "./settle-store.ts";

let database: FreshDatabase;
let app: Connection;
beforeEach(async () => {
  database = await freshDatabase();
  app = connect(database.logins, { role: "app", max: 2 });
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

const SAID_NOTHING = { caseSet: null, timeZone: null, language: null, firstDay: null } as const;
const EMPTY = { ...SAID_NOTHING, caseSet: "none" } as const;

/** What a start with these variables goes by, and what it said. */
async function start(wanted: Parameters<typeof settleStore>[1]) {
  const said: string[] = [];
  const settings = await settleStore(database.logins, wanted, (sentence) => said.push(sentence));
  return { settings, said };
}

const howMany = async (table: string) => {
  const [row] = await app.sql<{ n: number }[]>`select count(*)::int as n from ${app.sql(table)}`;
  return row?.n;
};

test("a new store without a word takes the case set, its calendar and its language", async () => {
  const { settings, said } = await start(SAID_NOTHING);
  expect(settings).toEqual({
    caseSet: "venezuela",
    timeZone: "America/Caracas",
    language: "es",
    firstDay: null,
  });
  expect(said).toEqual([]);
  expect(await howMany("people")).toBe(40);
});

test("what was decided at the first start is kept, and a later word for something else is said to be unused", async () => {
  const first = {
    caseSet: "none",
    timeZone: "America/Managua",
    language: "en",
    firstDay: parseDay("1999-02-02") ?? 0,
  } as const;
  const decided = await start(first);
  expect(decided.settings).toEqual(first);
  const later = await start({ caseSet: "venezuela", timeZone: "Europe/Minsk", language: "es", firstDay: 0 });
  expect(later.settings).toEqual(first);
  expect(later.said).toEqual([
    'PARADERO_CASE_SET is "venezuela", and is not used: this store decided at its first start, and keeps none.',
    'PARADERO_TZ is "Europe/Minsk", and is not used: this store decided at its first start, and keeps America/Managua.',
    'PARADERO_LANGUAGE is "es", and is not used: this store decided at its first start, and keeps en.',
    'PARADERO_FIRST_DAY is "1970-01-01", and is not used: this store decided at its first start, and keeps 1999-02-02.',
  ]);
  expect(await howMany("people")).toBe(0);
});

test("a store that began with nothing is never filled, whoever starts it without a word", async () => {
  await start(EMPTY);
  expect((await start(SAID_NOTHING)).settings.caseSet).toBe("none");
  expect(await howMany("people")).toBe(0);
});

test("neither is one that a command made, though the variable asks for it", async () => {
  await settleForCommand(app.db, { ...SAID_NOTHING, caseSet: "venezuela" });
  expect((await start(SAID_NOTHING)).settings.caseSet).toBe("none");
  expect(await howMany("people")).toBe(0);
});

test("a first start that was killed before it had filled the store is made good by the next", async () => {
  const decided = { caseSet: "venezuela", timeZone: "America/Caracas", language: "es", firstDay: null } as const;
  await keepStoreSettings(app.db, decided, { at: new Date(), actor: "system:start" });
  await start(SAID_NOTHING);
  expect(await howMany("people")).toBe(40);
});

test("of starts at once, one decides for all", async () => {
  const zones = ["America/Lima", "America/La_Paz", "America/Quito"].map((timeZone) => ({ ...EMPTY, timeZone }));
  const started = await Promise.all(zones.map(start));
  const [first, ...others] = started.map(({ settings }) => settings);
  expect(others).toEqual(others.map(() => first));
  expect(await howMany("changes")).toBe(1);
});

test("a store of a version that kept nothing stays on the days that it was printed with", async () => {
  const options = {
    name: "small",
    now: new Date(),
    timeZone: "America/Caracas",
    random: (n: number) => new Uint8Array(n),
  };
  await loadCaseSet(app.db, SMALL_CASE_SET, options);
  const { settings } = await start({ ...SAID_NOTHING, firstDay: 0 });
  expect(settings).toEqual({ caseSet: "small", timeZone: "America/Caracas", language: "es", firstDay: null });
});
