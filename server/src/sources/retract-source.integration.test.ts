import { sources } from "@paradero/drizzle/schema/sources";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPerson } from "../testing/a-person.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { seenNow } from "../testing/versions.ts";
import { aStatus, key } from "../testing/writing.ts";

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
const LATER = { source: { ref: "bulletin-april" }, says: { es: "Lo repite." }, locator: "p. 2", asOf: "2026-04-05" };

async function aSource(published: string): Promise<string> {
  const source = { title: `Parte del ${published}`, publisher: "P", url: null, published, language: "es" };
  return (await researcher.caller.sources.create({ ...key(), source })).ref;
}

async function somebody(): Promise<string> {
  const { ref } = await researcher.caller.people.create({ ...key(), person: aPerson() });
  await editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), publication: "named" });
  return ref;
}

async function retract(ref: string) {
  const { citations, alone, redated } = await editor.caller.sources.restsOn({ ref });
  const asked = { ref, reason: "The outlet withdrew it.", restsOn: citations };
  const made = await editor.caller.sources.retract({ ...key(), ...asked });
  // What was said before is what happens.
  expect({ records: made.records, milestones: made.milestones, redated: made.redated }).toEqual({ ...alone, redated });
  return made;
}

const undo = async (seq: number) => editor.caller.changes.undo({ ...key(), seq });

async function daysOf(ref: string) {
  const page = await editor.caller.people.get({ ref });
  return [...page.records, ...page.milestones].map(({ earliest, latest, citations }) => [
    earliest,
    latest,
    citations.length,
  ]);
}

describe("what rests on a retracted source and on others", () => {
  test("ends its days with the earliest source that is left, at once in the census; undone, as before", async () => {
    const [ref, early] = [await somebody(), await aSource("2026-03-10")];
    const citations = [{ source: { ref: early } }, LATER];
    const record = aStatus({ date: "2026-03", citations });
    await researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record });
    const milestone = { kind: "charged" as const, date: "../2026-04", grade: "reported" as const, citations };
    await researcher.caller.history.recordMilestone({ ...key(), ...(await seen(ref)), record: milestone });
    const before = [
      ["2026-03-01", "2026-03-10", 2],
      [null, "2026-03-10", 2],
    ];
    expect(await daysOf(ref)).toEqual(before);
    const sureOn = async (on: string) => (await world.get(`/api/v1/people?q=Araque&on=${on}`)).json();
    expect(await sureOn("2026-03-20")).toMatchObject({ rows: [expect.objectContaining({ ref, sure: true })] });

    const { seq, ...went } = await retract(early);
    expect(went).toMatchObject({ records: 0, milestones: 0, redated: 2 });
    const after = [
      ["2026-03-01", "2026-03-31", 1],
      [null, "2026-04-06", 1],
    ];
    expect(await daysOf(ref)).toEqual(after);
    expect(await sureOn("2026-03-20")).toMatchObject({ rows: [expect.objectContaining({ ref, sure: false })] });
    const [kept] = (await editor.caller.people.get({ ref })).records;
    expect(kept?.citations).toEqual([
      expect.objectContaining({ says: { es: "Lo repite.", en: null }, locator: "p. 2", asOf: "2026-04-05" }),
    ]);

    const undone = await undo(seq);
    expect(await daysOf(ref)).toEqual(before);
    await undo(undone.seq);
    expect(await daysOf(ref)).toEqual(after);
  });

  test("keeps its days where the retracted source was not the earliest, or where the date says no more", async () => {
    const [ref, late] = [await somebody(), await aSource("2026-04-07")];
    const both = [{ source: { ref: late } }, LATER];
    const write = async (date: string, citations = both) =>
      researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: aStatus({ date, citations }) });
    const { records } = await write("2026-04");
    const ids = async () => (await editor.caller.people.get({ ref })).records.map(({ id }) => id);
    expect((await retract(late)).redated).toBe(0);
    expect(await ids()).toEqual(records.map(({ id }) => id));

    const early = await aSource("2026-03-10");
    await write("2026-02-01", [{ source: { ref: early } }, LATER]);
    expect((await retract(early)).redated).toBe(0);
  });

  test("is not moved behind a death: whoever retracts is told what to correct first", async () => {
    const [ref, early] = [await somebody(), await aSource("2026-03-10")];
    const write = async (given: Parameters<typeof aStatus>[0]) =>
      researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: aStatus(given) });
    await write({ date: "../2026-04-06", citations: [{ source: { ref: early } }, LATER] });
    await write({ status: "died_in_custody", date: "2026-03-20" });
    await expect(retract(early)).rejects.toMatchObject({
      code: "CONFLICT",
      message: expect.stringContaining("20 Mar 2026"),
    });
    expect((await daysOf(ref))[0]).toEqual([null, "2026-03-10", 2]);
  });
});

async function read(path: string): Promise<string> {
  const response = await world.get(path);
  expect(response.status).toBe(200);
  return response.text();
}

test("nobody outside learns of a source that only somebody hidden rests on, before or after it is retracted", async () => {
  const { ref } = await researcher.caller.people.create({ ...key(), person: aPerson() });
  const early = await aSource("2026-03-11");
  const record = aStatus({ date: "2026-03", citations: [{ source: { ref: early } }, LATER] });
  const everything = async () =>
    Promise.all(
      ["sources", "people", "census?from=2026-03-01&to=2026-04-07"].map(async (path) => read(`/api/v1/${path}`)),
    );
  const described = async () => await (await world.call("store.describe")).json();
  const before = [await everything(), await described()];
  await researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record });
  expect([await everything(), await described()]).toEqual(before);
  await retract(early);
  expect([await everything(), await described()]).toEqual(before);
  for (const asked of ["restsOn", "retract"]) {
    const response = await world.call(`sources.${asked}`, { ref: early });
    expect([response.status, await response.text()]).toEqual([401, expect.not.stringContaining("Parte")]);
  }
  const rows = await world.staff.db.select().from(sources).where(eq(sources.ref, early));
  expect(rows.every(({ supersededAt }) => supersededAt !== null)).toBe(true);
});
