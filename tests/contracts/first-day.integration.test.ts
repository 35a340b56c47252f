import { type TestWorld, testWorld } from "@paradero/server/testing/test-world";
import { parseDay } from "@paradero/shared/dates/days";
import { afterAll, beforeAll, expect, test } from "vitest";

/** Ana is detained on 10 January 2026; Beto in custody since nobody knows when. */
const FIRST_DAY = "2026-02-01";
const ANA = "aaaaa2";

let world: TestWorld;
let unbounded: TestWorld;
beforeAll(async () => {
  world = await testWorld(undefined, { firstDay: parseDay(FIRST_DAY) ?? null });
  unbounded = await testWorld();
});
afterAll(async () => {
  await world.close();
  await unbounded.close();
});

const json = async (path: string, of = world) => (await of.get(`/api/v1${path}`)).json();
const counted = async (day: string, of = world) => {
  const { series } = (await json(`/census?from=${day}&to=${day}`, of)) as Record<"series", Series[]>;
  return series.map(({ low, count, high }) => `${low[0]}/${count[0]}/${high[0]}`).join();
};
type Series = Record<"low" | "count" | "high", number[]>;
const statuses = async (day: string) => {
  const { rows } = (await json(`/people?on=${day}`)) as { rows: { status: string | null; possible: string[] }[] };
  return rows.flatMap(({ status, possible }) => [status ?? "nothing", ...possible]);
};

test("before the store's first day nobody is anything, in counts and rows (DOMAIN.md 3.2)", async () => {
  expect(await counted("2026-01-31", unbounded)).not.toBe("0/0/0");
  expect(await counted("2026-01-31")).toBe("0/0/0");
  expect(await statuses("2026-01-31")).toEqual([]);
});

test("from it on, everything is said as it was", async () => {
  for (const day of [FIRST_DAY, "2026-03-25", "2026-04-06"])
    expect(await counted(day)).toBe(await counted(day, unbounded));
});

test("the days of a person begin on it, and their records stay as they are", async () => {
  const { stretches, records } = (await json(`/people/${ANA}`)) as Record<"stretches" | "records", object[]>;
  expect(stretches.slice(0, 2)).toEqual([
    expect.objectContaining({ from: null, until: FIRST_DAY, possible: [], nothing: true, count: null }),
    expect.objectContaining({ from: FIRST_DAY, count: "detained" }),
  ]);
  expect(records[0]).toMatchObject({ date: "2026-01-10" });
});

test("readers are told", async () => {
  const response = await world.call("store.describe");
  expect(JSON.stringify(await response.json())).toContain(`"firstDay":"${FIRST_DAY}"`);
});
