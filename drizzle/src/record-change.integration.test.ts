import { setTimeout as pause } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { type FreshDatabase, freshDatabase } from "../../tests/postgres/database.ts";
import { sqlstate } from "../../tests/postgres/sqlstate.ts";
import { type Connection, connect } from "./connect.ts";
import { recordChange } from "./record-change.ts";
import { changes } from "./schema/changes.ts";

const CHANGE = { at: new Date("2026-04-06T12:00:00Z"), actor: "system:test", action: "test.write" };

let database: FreshDatabase;
let app: Connection;

beforeEach(async () => {
  database = await freshDatabase();
  app = connect(database.logins, { role: "app", max: 17 });
});
afterEach(async () => {
  await app.close();
  await database.drop();
});

describe("the change log", () => {
  test("has no gap and no number twice, with sixteen writers at once of whom every third gives up", async () => {
    const kept: number[] = [];
    const writer = async (number: number) => {
      for (let turn = 0; turn < 8; turn += 1) {
        const givesUp = (number + turn) % 3 === 0;
        const done = app.db.transaction(async (tx) => {
          const { seq } = await recordChange(tx, CHANGE);
          if (turn % 4 === 0) await pause(2);
          if (givesUp) throw new Error("gave up");
          return seq;
        });
        if (givesUp) await expect(done).rejects.toThrow("gave up");
        else kept.push(await done);
      }
    };
    await Promise.all(Array.from({ length: 16 }, (_, number) => writer(number)));
    const logged = (await app.db.select({ seq: changes.seq }).from(changes))
      .map(({ seq }) => seq)
      .toSorted((a, b) => a - b);
    expect(logged).toEqual(Array.from({ length: kept.length }, (_, index) => index + 1));
    expect(kept.toSorted((a, b) => a - b)).toEqual(logged);
    expect(kept.length).toBeGreaterThan(80);
  });

  test("numbers several changes of one transaction one after the other", async () => {
    const [first, second] = await app.db.transaction(async (tx) => [
      await recordChange(tx, CHANGE),
      await tx.transaction((inner) => recordChange(inner, CHANGE)),
    ]);
    expect([first?.seq, second?.seq]).toEqual([1, 2]);
  });

  test("keeps who, when, what, before, after and why", async () => {
    const told = {
      ...CHANGE,
      accountId: "01940000-0000-7000-8000-000000000001",
      reason: "the court's document says so",
      before: { status: "detained" },
      after: { status: "bailed" },
      idempotencyKey: "one",
    };
    const { seq } = await app.db.transaction((tx) => recordChange(tx, told));
    const [row] = await app.db.select().from(changes);
    expect(row).toMatchObject({ seq, ...told });
  });

  test("refuses a second change with the key of a first one", async () => {
    const write = () => app.db.transaction((tx) => recordChange(tx, { ...CHANGE, idempotencyKey: "one" }));
    const outcomes = await Promise.allSettled([write(), write()]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });

  test("takes the key of one account for a change of another", async () => {
    for (const accountId of ["01940000-0000-7000-8000-000000000001", "01940000-0000-7000-8000-000000000002"])
      await app.db.transaction((tx) => recordChange(tx, { ...CHANGE, accountId, idempotencyKey: "one" }));
    expect(await app.db.select().from(changes)).toHaveLength(2);
  });

  test("lets no time go back when the clock of a machine does", async () => {
    await app.db.transaction((tx) => recordChange(tx, CHANGE));
    const earlier = new Date(CHANGE.at.getTime() - 60_000);
    const late = await app.db.transaction((tx) => recordChange(tx, { ...CHANGE, at: earlier }));
    expect(late.at).toEqual(CHANGE.at);
  });

  test("lets nobody become the subject of a change that is over", async () => {
    const { seq } = await app.db.transaction((tx) => recordChange(tx, CHANGE));
    expect(
      await sqlstate(app.sql`insert into change_subjects values (${seq}, '01940000-0000-7000-8000-000000000001')`),
    ).toBe("23503");
  });

  test("wakes those who listen when a change is committed, and not before", async () => {
    let woken = 0;
    const listener = await app.sql.listen("paradero_changes", () => {
      woken += 1;
    });
    await app.db
      .transaction(async (tx) => {
        await recordChange(tx, CHANGE);
        throw new Error("gave up");
      })
      .catch(() => undefined);
    expect(woken).toBe(0);
    await app.db.transaction((tx) => recordChange(tx, CHANGE));
    await expect.poll(() => woken).toBe(1);
    await listener.unlisten();
  });
});
