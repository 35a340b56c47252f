import { ReaderCensus } from "@paradero/server/census/reader-census";
import { type SignedIn, signedIn } from "@paradero/server/testing/signed-in";
import { type TestWorld, testWorld } from "@paradero/server/testing/test-world";
import { key } from "@paradero/server/testing/writing";
import { parseDay } from "@paradero/shared/dates/days";
import { MOST_PEOPLE_A_BULK, type StatusInput } from "@paradero/shared/inputs/record-input";
import { setOf } from "@paradero/shared/statuses/status-set";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fillStore } from "../bench/fill-store.ts";

const PEOPLE = 2_400;
/** More than are read one query at a time, and fewer than half of all. */
const OF_ONE_BULK = 1_100;

let world: TestWorld;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld((logins) => fillStore(logins, PEOPLE));
  editor = await signedIn(world, "editor");
});
afterAll(() => world.close());

const COMMON: StatusInput = {
  status: "released",
  date: "2026-01-20",
  grade: "confirmed",
  place: "Frente a la cárcel",
  citations: [{ source: { ref: "source-1" } }],
};

/** Everybody who is not gone, as a list that is chosen whole has them. */
async function somePeople(howMany: number) {
  const rows = await world.staff.sql<{ ref: string; version: number }[]>`
    select p.ref, max(s.change_seq)::int as version from people p join change_subjects s on s.person_id = p.id
    join profiles f on f.person_id = p.id and f.superseded_at is null group by p.ref order by p.ref limit ${howMany}`;
  return rows.map(({ ref, version }) => ({ ref, expectedVersion: version }));
}

/** What a census says, kept in step with the change or read anew. */
async function said(census: ReaderCensus) {
  const on = parseDay("2026-04-07") ?? 0;
  const statuses = setOf(["detained", "house_arrest", "disappeared"]);
  const { total, ids } = census.select({ filter: {}, on, asKnown: null, sort: "since", direction: "asc" });
  return {
    total,
    ids: ids(0, total),
    held: census.timeline({ statuses, from: on - 400, to: on, step: "day", filter: {} }).series,
    states: census.placesOf("state"),
    newest: census.newestChange(null),
    confirmed: await census.ask(function* confirmed(all) {
      yield;
      return all.newestConfirmation({ filter: {}, on, asKnown: null });
    }),
  };
}

async function expectInStep(): Promise<void> {
  for (const { census, role } of [
    { census: world.staffReader.census, role: world.staff.sql },
    { census: world.reader.census, role: null },
  ]) {
    if (role) expect(await said(census)).toEqual(await said(await ReaderCensus.load(role)));
    else {
      const kept = await said(census);
      await census.reload();
      expect(kept).toEqual(await said(census));
    }
  }
}

test("a change of more than a thousand people is one change, taken in by every census, and taken back as one", async () => {
  const rows = await somePeople(OF_ONE_BULK);
  const { seq, records } = await editor.caller.history.recordMany({ ...key(), common: COMMON, rows });
  expect([records.length, world.staffReader.feed.seq()]).toEqual([OF_ONE_BULK, seq]);
  await expectInStep();
  const undone = await editor.caller.changes.undo({ ...key(), seq });
  expect([undone.seq, undone.undoes]).toEqual([seq + 1, seq]);
  await expectInStep();
  const left = await world.staff.sql`
    select from status_records where place = ${COMMON.place ?? null} and superseded_at is null`;
  expect(left.length).toBe(0);
});

test("twenty thousand people go through the door at once, and one more does not", async () => {
  const bulk = (people: number) => {
    const rows = Array.from({ length: people }, (_, number) => ({
      ref: `nobody-${number}`,
      expectedVersion: 1_234_567,
      except: { status: "released", date: "2026-04-01", facility: { ref: "prison-1" } },
    }));
    return editor.call("history.recordMany", { ...key(), common: COMMON, rows });
  };
  const most = await bulk(MOST_PEOPLE_A_BULK);
  expect(most.status).toBe(404);
  expect(await most.text()).toContain("There is no person with the reference nobody-0, nobody-1");
  const more = await bulk(MOST_PEOPLE_A_BULK + 1);
  expect(more.status).toBe(400);
  expect(await more.text()).toContain("but it must be at most 20000.");
});
