import { randomUUID } from "node:crypto";
import { people } from "@paradero/drizzle/schema/people";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPerson } from "../testing/a-person.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { lockPeople } from "./seen-people.ts";

let world: TestWorld;
let writer: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  writer = await signedIn(world, "editor");
});
afterAll(() => world.close());

/** Somebody whom nobody can write on until `letGo`. */
async function heldBack() {
  const created = await writer.caller.people.create({ idempotencyKey: randomUUID(), person: aPerson() });
  const [row] = await world.staff.db.select({ id: people.id }).from(people).where(eq(people.ref, created.ref));
  let letGo = () => undefined as void;
  const held = Promise.withResolvers<void>();
  const holding = world.staff.db.transaction(async (tx) => {
    await lockPeople(tx, [row?.id ?? ""]);
    held.resolve();
    await new Promise<void>((resolve) => (letGo = resolve));
  });
  await held.promise;
  return {
    ref: created.ref,
    version: created.seq,
    letGo: async () => {
      letGo();
      await holding;
    },
  };
}

const STOPPED = "You stopped this: nothing of it was written.";

/** The one connection on which a change is made waits for somebody else. */
async function untilWaiting(): Promise<void> {
  const { sql } = world.staff;
  const waiting = async () => {
    const rows = await sql`
      select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return rows.length;
  };
  await expect.poll(waiting).toBe(1);
}

type Held = Awaited<ReturnType<typeof heldBack>>;

function publishing({ ref, version }: Held) {
  return { ref, expectedVersion: version, publication: "statistics" as const, idempotencyKey: randomUUID() };
}

describe("a change that is being made (PROMISES.md 28)", () => {
  test("is seen by whoever asked for it, and by nobody else", async () => {
    const held = await heldBack();
    const input = publishing(held);
    const made = writer.caller.people.setPublication(input);
    const key = input.idempotencyKey;
    await expect.poll(() => writer.caller.changes.progress({ key })).toEqual({ step: "waiting", done: 0, total: 0 });
    const other = await signedIn(world, "editor");
    expect(await other.caller.changes.progress({ key })).toBeNull();
    expect(await other.caller.changes.stop({ key })).toEqual({ stopped: false });
    await held.letGo();
    expect((await made).seq).toBeGreaterThan(held.version);
    expect(await writer.caller.changes.progress({ key })).toBeNull();
  });

  test("that is stopped while it waits ends at once, writes nothing, and can be asked for again with its key", async () => {
    const held = await heldBack();
    const input = publishing(held);
    const key = input.idempotencyKey;
    const made = writer.caller.people.setPublication(input).catch((error: unknown) => error);
    await untilWaiting();
    const before = world.staffReader.feed.seq();
    expect(await writer.caller.changes.stop({ key })).toEqual({ stopped: true });
    expect(await made).toMatchObject({ message: STOPPED });
    expect([world.staffReader.feed.seq(), await writer.caller.changes.progress({ key })]).toEqual([before, null]);
    await held.letGo();
    expect((await writer.caller.people.setPublication(input)).seq).toBeGreaterThan(before);
  });

  test("that was asked for twice is stopped as a whole: the second try does not write it either", async () => {
    const held = await heldBack();
    const input = publishing(held);
    const tries = [input, input].map((one) =>
      writer.caller.people.setPublication(one).catch((error: unknown) => error),
    );
    await untilWaiting();
    const before = world.staffReader.feed.seq();
    expect(await writer.caller.changes.stop({ key: input.idempotencyKey })).toEqual({ stopped: true });
    for (const made of tries) expect(await made).toMatchObject({ message: STOPPED });
    await held.letGo();
    expect(world.staffReader.feed.seq()).toBe(before);
  });

  test("that has happened is not stopped any more", async () => {
    const held = await heldBack();
    await held.letGo();
    const input = publishing(held);
    await writer.caller.people.setPublication(input);
    expect(await writer.caller.changes.stop({ key: input.idempotencyKey })).toEqual({ stopped: false });
  });

  test("is told of fact by fact while it is written, and is stopped between two statements", async () => {
    const { underWay } = world.staffReader;
    const key = randomUUID();
    const seen: unknown[] = [];
    const stopped = underWay.during("somebody", key, async (change) => {
      change.goTo("writing", 3);
      change.wrote(1);
      seen.push(underWay.progressOf("somebody", key));
      expect(underWay.stop("somebody", key)).toBe(true);
      change.wrote(1);
    });
    await expect(stopped).rejects.toMatchObject({ code: "stopped" });
    expect(seen).toEqual([{ step: "writing", done: 1, total: 3 }]);
  });

  test("is not stopped once it is being kept", async () => {
    const { underWay } = world.staffReader;
    const key = randomUUID();
    await underWay.during("somebody", key, async (change) => {
      change.keep();
      expect(underWay.stop("somebody", key)).toBe(false);
    });
  });
});
