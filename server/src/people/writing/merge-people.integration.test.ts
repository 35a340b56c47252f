import type { PublicationLevel } from "@paradero/shared/person/profiles";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPerson } from "../../testing/a-person.ts";
import { type SignedIn, signedIn } from "../../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../../testing/test-world.ts";
import { seenNow } from "../../testing/versions.ts";
import { aStatus, key } from "../../testing/writing.ts";

let world: TestWorld;
let researcher: SignedIn;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  researcher = await signedIn(world, "researcher");
  editor = await signedIn(world, "editor");
});
afterAll(() => world.close());

const seen = (ref: string) => seenNow(world, ref);

interface Entry {
  readonly name: string;
  readonly date: string;
  readonly publication?: PublicationLevel;
  readonly birth?: string;
  readonly reason?: string;
}

async function entry({ name, date, publication, birth = "1980", reason }: Entry): Promise<string> {
  const person = aPerson({ names: [{ name, kind: "main" }], birth });
  const { ref } = await researcher.caller.people.create({ ...key(), person });
  await researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: aStatus({ date }) });
  if (publication) {
    const level = { publication, ...(reason !== undefined && { reason }) };
    await editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), ...level });
  }
  return ref;
}

async function merge(kept: string, gone: string, publication?: PublicationLevel): Promise<number> {
  const pair = { kept: await seen(kept), gone: await seen(gone), reason: "The same court case." };
  return (await editor.caller.people.merge({ ...key(), ...pair, ...(publication && { publication }) })).seq;
}

const levelOf = async (ref: string) => (await editor.caller.people.get({ ref })).workspace?.publication;

/** Everything that anybody can read of somebody: their page, and the people that a search finds. */
async function inPublic(ref: string, name: string): Promise<string> {
  const page = await world.get(`/api/v1/people/${ref}`);
  const found = await world.get(`/api/v1/people?q=${encodeURIComponent(name)}`);
  return `${page.status} ${await page.text()} ${await found.text()}`;
}

describe("merging somebody hidden into somebody named", () => {
  test("publishes nothing of the hidden one, unless an editor says so: the stricter level holds", async () => {
    const kept = await entry({ name: "Rosa Pública", date: "2026-03-01", publication: "named" });
    const gone = await entry({ name: "Rosa Oculta", date: "2026-03-02" });
    const before = await inPublic(kept, "Rosa");
    expect(before).toMatch(/^200/);
    const seq = await merge(kept, gone);
    expect(await levelOf(kept)).toBe("internal");
    const hidden = await inPublic(kept, "Rosa");
    expect(hidden).toMatch(/^404/);
    expect(hidden).not.toMatch(/Rosa (?:Oculta|Pública)|2026-03-0/);
    await editor.caller.changes.undo({ ...key(), seq });
    const back = await inPublic(kept, "Rosa");
    expect(back).toMatch(/^200/);
    expect(back).not.toMatch(/Rosa Oculta|2026-03-02/);
  });

  test("publishes both where an editor says so, and undone the page says only what it once said", async () => {
    const kept = await entry({ name: "Elsa Pública", date: "2026-03-01", publication: "named" });
    const gone = await entry({ name: "Elsa Oculta", date: "2026-03-02", publication: "statistics" });
    const seq = await merge(kept, gone, "named");
    expect(await inPublic(kept, "Elsa")).toMatch(/Elsa Oculta[\s\S]*2026-03-02/);
    await editor.caller.changes.undo({ ...key(), seq });
    expect(await inPublic(kept, "Elsa")).not.toMatch(/Elsa Oculta/);
    const page: { records: { date: string }[]; replaced: { date: string }[] } = JSON.parse(
      await (await world.get(`/api/v1/people/${kept}`)).text(),
    );
    const dates = (some: readonly { date: string }[]) => some.map(({ date }) => date);
    expect([dates(page.records), dates(page.replaced)]).toEqual([["2026-03-01"], ["2026-03-02"]]);
  });

  test("the other way round is guarded alike", async () => {
    const kept = await entry({ name: "Irma Oculta", date: "2026-03-01" });
    const gone = await entry({ name: "Irma Pública", date: "2026-03-02", publication: "named" });
    const seq = await merge(kept, gone);
    expect(await levelOf(kept)).toBe("internal");
    expect(await inPublic(kept, "Irma")).not.toMatch(/Irma (?:Oculta|Pública)/);
    await editor.caller.changes.undo({ ...key(), seq });
    await merge(kept, gone, "named");
    expect(await inPublic(kept, "Irma")).toMatch(/^200/);
  });

  test("takes a level that one of them had", async () => {
    const kept = await entry({ name: "Olga Uno", date: "2026-03-01" });
    const gone = await entry({ name: "Olga Dos", date: "2026-03-02", publication: "statistics" });
    await expect(merge(kept, gone, "named")).rejects.toMatchObject({
      code: "BAD_REQUEST",
      cause: { faults: [{ field: "publication", value: "named" }] },
    });
    expect(await levelOf(kept)).toBe("internal");
  });
});

describe("a child among the two", () => {
  test("is not named by a reason that was written of an adult", async () => {
    const kept = await entry({ name: "Nora Menor", date: "2026-03-01", birth: "2010" });
    const reason = "A public figure.";
    const gone = await entry({ name: "Nora", date: "2026-03-02", publication: "named", reason });
    await merge(kept, gone, "named");
    expect(await levelOf(kept)).toBe("statistics");
  });

  test("stays named by the reason that was written for them", async () => {
    const kept = await entry({ name: "Lía", date: "2026-03-01", birth: "2010" });
    const reason = "Her family asked for it in writing.";
    const gone = await entry({ name: "Lía B", date: "2026-03-02", birth: "2010-05", publication: "named", reason });
    await merge(kept, gone, "named");
    const page = await editor.caller.people.get({ ref: kept });
    expect(page).toMatchObject({ minor: true, workspace: { publication: "named", publicationReason: reason } });
  });
});

test("what is known of one of the two only is not lost", async () => {
  const unknown = aPerson({ sex: null, sector: null, nationalities: [], names: [{ name: "Sin datos", kind: "main" }] });
  const { ref: kept } = await researcher.caller.people.create({ ...key(), person: unknown });
  const known = aPerson({ birth: "1971-02-03", occupation: { es: "Maestra", en: null }, internalNote: "Nota" });
  const { ref: gone } = await researcher.caller.people.create({ ...key(), person: known });
  await merge(kept, gone);
  expect(await editor.caller.people.get({ ref: kept })).toMatchObject({
    name: "Sin datos",
    sex: "female",
    sector: "civilian",
    birth: "1971-02-03",
    nationalities: ["VE"],
    occupation: { es: "Maestra" },
    workspace: { internalNote: "Nota" },
  });
});
