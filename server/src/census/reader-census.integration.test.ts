import { randomBytes } from "node:crypto";
import { newFactIds } from "@paradero/drizzle/fact-ids";
import { recordChange } from "@paradero/drizzle/record-change";
import { names } from "@paradero/drizzle/schema/names";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { parseDay } from "@paradero/shared/dates/days";
import { foldName } from "@paradero/shared/names/fold";
import type { PublicationLevel } from "@paradero/shared/person/profiles";
import { and, eq, isNull } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import type { ReaderCensus } from "./reader-census.ts";

const AT = new Date("2026-04-07T15:00:00Z");
const newId = newFactIds(() => AT.getTime(), randomBytes);

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

async function addPerson(ref: string, name: string, publication: PublicationLevel): Promise<string> {
  const id = newId();
  await world.staff.db.transaction(async (tx) => {
    const { seq: recordedIn } = await recordChange(tx, { at: AT, actor: "system:test", action: "test.add" });
    const known = { recordedAt: AT, recordedIn };
    await tx.insert(people).values({ id, ref, ...known });
    await tx.insert(profiles).values({ id: newId(), personId: id, publication, ...known });
    await tx.insert(names).values({ id: newId(), personId: id, kind: "main", name, folded: foldName(name), ...known });
    const day = { date: "2026-04-02", earliest: "2026-04-02", latest: "2026-04-02" };
    await tx
      .insert(statusRecords)
      .values({ id: newId(), personId: id, status: "detained", grade: "reported", ...day, ...known });
  });
  return id;
}

async function publishAs(personId: string, publication: PublicationLevel): Promise<void> {
  const at = new Date(AT.getTime() + 60_000);
  await world.staff.db.transaction(async (tx) => {
    const { seq } = await recordChange(tx, { at, actor: "system:test", action: "test.publish" });
    await tx
      .update(profiles)
      .set({ supersededAt: at, supersededIn: seq })
      .where(and(eq(profiles.personId, personId), isNull(profiles.supersededAt)));
    await tx.insert(profiles).values({ id: newId(), personId, publication, recordedAt: at, recordedIn: seq });
  });
}

function namesInOrder(census: ReaderCensus): number[] {
  const on = parseDay("2026-04-07") ?? 0;
  const { ids, total } = census.select({ filter: {}, on, asKnown: null, sort: "name", direction: "asc" });
  return ids(0, total).map((id) => [...added.values()].indexOf(id));
}

const added = new Map<string, string>();

test("a new person is counted, found and sorted as in Spanish after their row was taken out of the database again", async () => {
  const { census } = world.reader;
  const before = census.changeSeq;
  // In Spanish n comes before ñ: Nuns, Núñez. Without accents it would be nunez, nuns.
  added.set("nuns", await addPerson("ddddd2", "Beto Nuns", "named"));
  added.set("nuz", await addPerson("eeeee2", "Beto Nuz", "named"));
  await census.refresh([...added.values()]);
  expect(census.size).toBe(5);
  expect(census.changeSeq).toBeGreaterThan(before);
  expect(await census.search("nuns beto", null)).toContain(added.get("nuns"));
  // Ana, Beto Nuns, Beto Núñez, Beto Nuz, Carla
  expect(namesInOrder(census)).toEqual([-1, 0, -1, 1, -1]);
});

test("a census that is read anew says the same as one that was kept fresh", async () => {
  const { census } = world.reader;
  const kept = namesInOrder(census);
  await census.reload();
  expect(namesInOrder(census)).toEqual(kept);
  expect(census.size).toBe(5);
});

test("a person who may not be seen changes nothing that this reader can notice", async () => {
  const { census } = world.reader;
  const before = [census.size, census.changeSeq, namesInOrder(census)];
  const hidden = await addPerson("fffff2", "Beto Nunca Visto", "internal");
  await census.refresh([hidden]);
  expect([census.size, census.changeSeq, namesInOrder(census)]).toEqual(before);
  expect(await census.search("nunca visto", null)).toEqual([]);
});

test("a person who is no longer published is gone", async () => {
  const { census } = world.reader;
  const gone = added.get("nuz") ?? "";
  await publishAs(gone, "internal");
  await census.refresh([gone]);
  expect(census.size).toBe(4);
  expect(await census.search("nuz", null)).not.toContain(gone);
  expect((await world.get("/api/v1/people/eeeee2")).status).toBe(404);
});

test("of a change of thousands the reader notices those who may be seen, and nobody else", async () => {
  const { census } = world.reader;
  const strangers = Array.from({ length: 1001 }, newId);
  const seq = census.changeSeq;
  const hidden = await addPerson("ggggg2", "Beto Oculto", "internal");
  expect(await census.refresh([...strangers, hidden], [AT.toISOString()])).toEqual([]);
  expect(census.changeSeq).toBe(seq);
  const shown = await addPerson("hhhhh2", "Beto Presente", "named");
  expect(await census.refresh([...strangers, hidden, shown], [AT.toISOString()])).toEqual([shown]);
  expect(census.changeSeq).toBe(seq + 1);
  expect(await census.search("beto presente", null)).toContain(shown);
  expect(await census.search("beto oculto", null)).not.toContain(hidden);
});

test("only ids are put into the query", async () => {
  await expect(world.reader.census.refresh(["' or true --"])).rejects.toThrow("not a UUID");
});
