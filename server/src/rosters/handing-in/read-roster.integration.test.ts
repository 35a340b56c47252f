import { randomUUID } from "node:crypto";
import { changes } from "@paradero/drizzle/schema/changes";
import { rosterLines, rosters } from "@paradero/drizzle/schema/rosters";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aList, aMapping, aRoster, handedIn, readToEnd } from "../../testing/lists.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { key } from "../../testing/writing.ts";

let world: TestWorld;
let researcher: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  researcher = await signedIn(world, "researcher");
});
afterAll(() => world.close());

const count = async (table: typeof rosters | typeof rosterLines | typeof changes) => world.staff.db.$count(table);

describe("reading a whole list", () => {
  test("is one change that writes every line as it came, and undoing it takes the list away", async () => {
    const before = await count(changes);
    const content = aList("Luz Araque;V-1;1980;2026-01-10;El Rodeo I", "José;;;;", ";;;2026-01-10;", ";;;;");
    const ref = await aRoster(world, researcher, content);
    expect(await count(changes)).toBe(before + 1);
    const [listed] = await researcher.caller.rosters.list();
    expect(listed).toMatchObject({ ref, title: "Una lista", organization: "Una organización", asOf: "2026-04-06" });
    expect(listed).toMatchObject({ applied: null, decided: 0 });
    const [
      {
        changes: [change],
      },
    ] = [await researcher.caller.changes.list({ action: "rosters.read" })];
    expect(change).toMatchObject({ canBeUndone: true, people: [] });
    await researcher.caller.changes.undo({ ...key(), seq: change?.seq ?? 0 });
    expect((await researcher.caller.rosters.list()).map((one) => one.ref)).not.toContain(ref);
    await researcher.caller.changes.undo({ ...key(), seq: (change?.seq ?? 0) + 1 });
    expect((await researcher.caller.rosters.list()).map((one) => one.ref)).toContain(ref);
  });

  test("that fails says its sentence and writes nothing", async () => {
    const file = await handedIn(world, researcher, aList("Luz Araque;;;;"));
    const [lists, lines, log] = [await count(rosters), await count(rosterLines), await count(changes)];
    const wrong = aMapping({ person: { name: { full: "no está" } } });
    expect(await readToEnd(researcher, file, wrong)).toMatchObject({
      state: "failed",
      sentence: expect.stringContaining("no está"),
    });
    const empty = await handedIn(world, researcher, aList(";;;;"), "nada.csv");
    expect(await readToEnd(researcher, empty, aMapping())).toMatchObject({
      state: "failed",
      sentence: '"nada.csv" holds no line that this mapping can read.',
    });
    expect([await count(rosters), await count(rosterLines), await count(changes)]).toEqual([lists, lines, log]);
    const nowhere = aMapping({ source: { ref: "no-such-source" } });
    await expect(readToEnd(researcher, file, nowhere)).rejects.toThrow("no-such-source");
  });

  test("that is called off writes nothing", async () => {
    const many = Array.from({ length: 60_000 }, (_, index) => `Persona Número ${index};;;;`);
    const file = await handedIn(world, researcher, aList(...many));
    const [lists, log] = [await count(rosters), await count(changes)];
    const { job } = await researcher.caller.rosters.read({ ...key(), file, mapping: aMapping() });
    const other = await signedIn(world, "researcher");
    await expect(other.caller.rosters.cancel({ job })).rejects.toThrow("There is no such reading");
    expect(await researcher.caller.rosters.cancel({ job })).toMatchObject({ state: "cancelled" });
    expect(await researcher.caller.rosters.progress({ job })).toMatchObject({ state: "cancelled" });
    expect([await count(rosters), await count(changes)]).toEqual([lists, log]);
  });

  test("that is asked for again with the same key is the same reading; and not many go on at once", async () => {
    const many = Array.from({ length: 20_000 }, (_, index) => `Otra Persona ${index};;;;`);
    const file = await handedIn(world, researcher, aList(...many));
    const input = { idempotencyKey: randomUUID(), file, mapping: aMapping() };
    const first = await researcher.caller.rosters.read(input);
    expect(await researcher.caller.rosters.read(input)).toEqual(first);
    const second = await researcher.caller.rosters.read({ ...input, ...key() });
    await expect(researcher.caller.rosters.read({ ...input, ...key() })).rejects.toThrow(
      "2 lists are being read just now. Try again when one of them is done.",
    );
    for (const { job } of [first, second]) await researcher.caller.rosters.cancel({ job });
  });
});
