import { afterAll, beforeAll, expect, test } from "vitest";
import { connect } from "@paradero/drizzle/connect";
import type { CensusQuery } from "@paradero/shared/inputs/census-query";
import type { PublicationLevel } from "@paradero/shared/person/profiles";
import { aPerson } from "../testing/a-person.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, TODAY, testWorld } from "../testing/test-world.ts";
import { seenNow } from "../testing/versions.ts";
import { aStatus, key } from "../testing/writing.ts";

let world: TestWorld;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  editor = await signedIn(world, "editor");
});
afterAll(() => world.close());

async function held(asked: Partial<CensusQuery> = {}) {
  const query = new URLSearchParams({ from: TODAY, to: TODAY, ...asked } as Record<string, string>);
  const response = await world.get(`/api/v1/census?${query.toString()}`);
  expect(response.status).toBe(200);
  const { series, unnamedAtLeast } = (await response.json()) as {
    series: { count: number[] }[];
    unnamedAtLeast: number | null;
  };
  return { named: series[0]?.count.at(-1), unnamedAtLeast };
}

const publish = async (ref: string, publication: PublicationLevel) =>
  editor.caller.people.setPublication({ ...key(), ...(await seenNow(world, ref)), publication });

/** Somebody detained since before, at a level. */
async function somebody(publication: PublicationLevel, status: "detained" | "house_arrest" = "detained") {
  const { ref } = await editor.caller.people.create({ ...key(), person: aPerson() });
  await editor.caller.history.recordStatus({ ...key(), ...(await seenNow(world, ref)), record: aStatus({ status }) });
  if (publication !== "internal") await publish(ref, publication);
  return ref;
}

test("beside today's public count stands how many more are held who may not be named, in fives", async () => {
  const { named } = await held();
  expect(await held()).toEqual({ named, unnamedAtLeast: 0 });

  const refs: string[] = [];
  for (let count = 1; count <= 4; count += 1) refs.push(await somebody("statistics"));
  expect(await held()).toEqual({ named, unnamedAtLeast: 0 });

  // A fifth one at home, whom the narrower rule does not count.
  refs.push(await somebody("statistics", "house_arrest"));
  expect(await held()).toEqual({ named, unnamedAtLeast: 5 });
  expect((await held({ rule: "in-custody" })).unnamedAtLeast).toBe(0);

  // Nobody internal moves it, however many.
  for (let count = 1; count <= 5; count += 1) await somebody("internal");
  expect(await held()).toEqual({ named, unnamedAtLeast: 5 });

  // Whose release is disputed is counted as held, and not certainly.
  const disputed = aStatus({ status: "released", date: "2026-04-01", grade: "disputed" });
  const { seq } = await editor.caller.history.recordStatus({
    ...key(),
    ...(await seenNow(world, refs[0] ?? "")),
    record: disputed,
  });
  expect((await held()).unnamedAtLeast).toBe(0);
  await editor.caller.changes.undo({ ...key(), seq });
  expect((await held()).unnamedAtLeast).toBe(5);

  // Whoever is free, or taken back, is out of it, and back where that is undone.
  const taken = await publish(refs[0] ?? "", "internal");
  expect((await held()).unnamedAtLeast).toBe(0);
  await editor.caller.changes.undo({ ...key(), seq: taken.seq });
  expect((await held()).unnamedAtLeast).toBe(5);
  const freed = aStatus({ status: "released", date: "2026-04-05" });
  await editor.caller.history.recordStatus({ ...key(), ...(await seenNow(world, refs[1] ?? "")), record: freed });
  expect((await held()).unnamedAtLeast).toBe(0);
});

test("a child whom nobody may name is counted so", async () => {
  for (let count = 1; count <= 5; count += 1) {
    const { ref } = await editor.caller.people.create({ ...key(), person: aPerson({ birth: "1990" }) });
    await publish(ref, "named");
    await editor.caller.people.edit({ ...key(), ...(await seenNow(world, ref)), person: aPerson({ birth: "2010" }) });
    await editor.caller.history.recordStatus({ ...key(), ...(await seenNow(world, ref)), record: aStatus() });
    expect((await world.get(`/api/v1/people/${ref}`)).status).toBe(404);
  }
  // Four of the test before are left.
  expect((await held()).unnamedAtLeast).toBe(5);
});

test("it is said of today alone, as known now, of everybody together: no filter singles anybody out", async () => {
  const narrowed: Partial<CensusQuery>[] = [
    { to: "2026-04-06", from: "2026-04-06" },
    { asKnown: "2026-04-06" },
    { sex: "female" },
    { state: "Miranda" },
    { status: "detained" },
    { q: "a" },
    { by: "status" },
  ].map((one) => one as Partial<CensusQuery>);
  for (const one of narrowed) expect([one, (await held(one)).unnamedAtLeast]).toEqual([one, null]);
  expect((await held({ from: "2026-01-01", step: "month" })).unnamedAtLeast).toBe(5);
});

test("staff, whose own count has everybody, are told no such number", async () => {
  const { series, unnamedAtLeast } = await editor.caller.trends.timeline({ from: TODAY, to: TODAY });
  expect(unnamedAtLeast).toBeNull();
  expect(series[0]?.count[0]).toBeGreaterThan(10);
});

test("the database role of the public can read neither the level of anybody nor their number", async () => {
  const reader = connect(world.logins, { role: "public", max: 1 });
  try {
    await expect(reader.sql`select count(*) from profiles where publication = 'statistics'`).rejects.toThrow(
      /column "publication" does not exist/,
    );
    await expect(reader.sql`select count(*) from workspace.profiles`).rejects.toThrow(/permission denied/);
  } finally {
    await reader.close();
  }
});
