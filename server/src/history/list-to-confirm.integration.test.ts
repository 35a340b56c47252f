import { parseDay } from "@paradero/shared/dates/days";
import { expect, test, afterAll, beforeAll } from "vitest";
import { aPerson } from "../testing/a-person.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { seenNow } from "../testing/versions.ts";
import { aStatus, key } from "../testing/writing.ts";

let world: TestWorld;
let researcher: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  researcher = await signedIn(world, "researcher");
});
afterAll(() => world.close());

const held = async (name: string, given: Parameters<typeof aStatus>[0]) => {
  const { caller } = researcher;
  const { ref } = await caller.people.create({ ...key(), person: aPerson({ names: [{ name, kind: "main" }] }) });
  await caller.history.recordStatus({ ...key(), ...(await seenNow(world, ref)), record: aStatus(given) });
  return ref;
};
const ask = (page: { readonly days: number; readonly offset?: number; readonly limit?: number }) =>
  researcher.caller.history.toConfirm(page);

test("the queue says how many are left, whatever the page, and begins with those of whom no firm source ever spoke", async () => {
  const before = (await ask({ days: 60 })).total;
  const old = await held("Aída Antigua", { date: "2026-01-10" });
  const older = await held("Zoila Zambrano", { date: "2025-12-01" });
  const never = await held("Nadia Nunca", { date: "2026-01-20", grade: "alleged" });
  await held("Rita Reciente", { date: "2026-04-01" });
  await held("Libertad Luna", { date: "2026-01-05", status: "released" });

  const whole = await ask({ days: 60, limit: 200 });
  const refs = whole.rows.map(({ ref }) => ref);
  const standsInQueue = (ref: string) => refs.indexOf(ref);
  // An alleged detention counts nobody as held, so nobody is waited for either.
  expect(standsInQueue(never)).toBe(-1);
  expect(whole.total).toBe(before + 2);
  expect(whole.rows).toHaveLength(whole.total);
  expect(standsInQueue(older)).toBeLessThan(standsInQueue(old));
  expect(standsInQueue(older)).toBeGreaterThanOrEqual(0);

  const paged = [];
  for (let offset = 0; offset < whole.total; offset += 1) {
    const page = await ask({ days: 60, offset, limit: 1 });
    expect(page.total).toBe(whole.total);
    paged.push(...page.rows.map(({ ref }) => ref));
  }
  expect(paged).toEqual(refs);
  expect(await ask({ days: 60, offset: whole.total, limit: 1 })).toEqual({ total: whole.total, rows: [] });
});

test("the days are counted to the day: as many days ago is long enough, one fewer is not", async () => {
  const ref = await held("Marta Frontera", { date: "2026-03-08" });
  const daysAgo = (parseDay("2026-04-07") ?? 0) - (parseDay("2026-03-08") ?? 0);
  const waits = async (days: number) => (await ask({ days, limit: 200 })).rows.some((row) => row.ref === ref);
  expect([await waits(daysAgo), await waits(daysAgo + 1)]).toEqual([true, false]);
});
