import type { PersonInput } from "@paradero/shared/inputs/person-input";
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
const create = async (given?: Partial<PersonInput>) =>
  (await researcher.caller.people.create({ ...key(), person: aPerson(given) })).ref;
const record = async (ref: string, given: Parameters<typeof aStatus>[0] = {}) =>
  researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: aStatus(given) });
const publish = async (ref: string, publication: "named" | "statistics" | "internal", reason?: string) =>
  editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), publication, ...(reason && { reason }) });
const publicStatus = async (ref: string) => (await world.get(`/api/v1/people/${ref}`)).status;

describe("somebody new", () => {
  test("is seen by staff and by nobody else, until an editor names them; and is gone again at once", async () => {
    const ref = await create();
    await record(ref);
    expect(await publicStatus(ref)).toBe(404);
    expect((await researcher.caller.people.get({ ref })).workspace?.publication).toBe("internal");
    const before = world.reader.census.size;
    await expect(
      researcher.caller.people.setPublication({ ...key(), ...(await seen(ref)), publication: "named" }),
    ).rejects.toMatchObject({ code: "FORBIDDEN" });
    await publish(ref, "named");
    expect(await publicStatus(ref)).toBe(200);
    expect(world.reader.census.size).toBe(before + 1);
    for (const level of ["statistics", "internal"] as const) {
      await publish(ref, "named");
      await publish(ref, level);
      expect(await publicStatus(ref)).toBe(404);
      expect(world.reader.census.size).toBe(before);
    }
  });

  test("who was under 18 is named only with a written reason, and loses the name where that turns out later", async () => {
    const ref = await create({ birth: "2010-05", names: [{ name: "Una adolescente", kind: "main" }] });
    await record(ref);
    await expect(publish(ref, "named")).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await publish(ref, "named", "Su familia lo pidió por escrito.");
    expect(await publicStatus(ref)).toBe(200);

    const other = await create({ names: [{ name: "Otra persona", kind: "main" }] });
    await record(other);
    await publish(other, "named");
    const person = aPerson({ birth: "2009", names: [{ name: "Otra persona", kind: "main" }] });
    const edited = await researcher.caller.people.edit({ ...key(), ...(await seen(other)), person });
    expect(edited.publication).toBe("statistics");
    expect(await publicStatus(other)).toBe(404);
  });

  test("may be on record already: the form is told who and why", async () => {
    const ref = await create({
      names: [{ name: "José Gregorio Bracamonte Peña", kind: "main" }],
      birth: "1971-02-03",
      identifiers: [{ scheme: "cedula", value: "V-1" }],
    });
    const ask = (given: Parameters<typeof researcher.caller.people.possibleDuplicates>[0]) =>
      researcher.caller.people.possibleDuplicates(given);
    const same = await ask({ names: ["PEÑA Bracamonte José Gregorio"], birth: "1971-02-03" });
    expect(same[0]).toMatchObject({
      ref,
      reasons: [{ code: "same_words" }, { code: "rare_name" }, { code: "same_birth" }],
    });
    const shorter = (await ask({ names: ["Jose Bracamonte"] }))[0];
    expect(shorter).toMatchObject({ ref, reasons: [{ code: "words_left_out", said: "Gregorio Peña" }] });
    const short = (await ask({ names: ["Goyo Bracamonte"] }))[0];
    expect(short?.reasons).toContainEqual({ code: "nickname", said: "Goyo", known: "Gregorio" });
    expect(
      (await ask({ names: ["Somebody Else"], identifiers: [{ scheme: "cedula", value: "V-1" }] }))[0],
    ).toMatchObject({
      ref,
      reasons: [{ code: "same_identifier", said: "cedula V-1" }],
    });
    expect(await ask({ names: ["Jose Bracamonte"], except: ref })).toEqual([]);
  });
});

describe("an edit", () => {
  test("writes what differs, and undone gives back what was", async () => {
    const ref = await create();
    const names = [
      { name: "Luz Marina Araque de Ruiz", kind: "main" as const },
      { name: "Luz Marina Araque", kind: "variant" as const },
    ];
    const { seq } = await researcher.caller.people.edit({
      ...key(),
      ...(await seen(ref)),
      person: aPerson({ names, sector: "military", identifiers: [{ scheme: "cedula", value: "V-2" }] }),
    });
    const page = await researcher.caller.people.get({ ref });
    expect(page).toMatchObject({ name: "Luz Marina Araque de Ruiz", sector: "military", version: seq });
    expect(page.workspace?.identifiers).toEqual([{ scheme: "cedula", value: "V-2" }]);
    await researcher.caller.changes.undo({ ...key(), seq });
    expect(await researcher.caller.people.get({ ref })).toMatchObject({
      name: "Luz Marina Araque",
      sector: "civilian",
    });
  });

  test("that changes nothing is refused, and so is one on an older version", async () => {
    const ref = await create();
    const old = await seen(ref);
    await expect(researcher.caller.people.edit({ ...key(), ...old, person: aPerson() })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await researcher.caller.people.edit({ ...key(), ...old, person: aPerson({ sex: null }) });
    await expect(
      researcher.caller.people.edit({ ...key(), ...old, person: aPerson({ sex: "male" }) }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });
});

test("two entries of one human being become one person, and undone are two again", async () => {
  const kept = await create({ names: [{ name: "Ricardo Páez", kind: "main" }] });
  const gone = await create({ names: [{ name: "Ricardo José Páez", kind: "main" }], birth: "2010" });
  await record(kept, { date: "2026-01-05" });
  await record(gone, { date: "2026-02-05", status: "released" });
  const page = (ref: string) => researcher.caller.people.get({ ref });
  const whole = async (ref: string) => {
    const { names, records, sex, status } = await page(ref);
    return { names, sex, status, records: records.map(({ date, citations }) => [date, citations.length]) };
  };
  const before = [await whole(kept), await whole(gone)];
  const size = world.staffReader.census.size;
  const { seq } = await editor.caller.people.merge({
    ...key(),
    kept: await seen(kept),
    gone: await seen(gone),
    reason: "Same birth, same court case.",
  });
  expect(await whole(kept)).toMatchObject({
    names: [
      { name: "Ricardo Páez", kind: "main" },
      { name: "Ricardo José Páez", kind: "variant" },
    ],
    status: "released",
    records: [
      ["2026-01-05", 1],
      ["2026-02-05", 1],
    ],
  });
  expect((await page(kept)).minor).toBe(true);
  expect(world.staffReader.census.size).toBe(size - 1);
  expect((await page(gone)).ref).toBe(kept);
  await expect(record(gone)).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining(kept) });
  await editor.caller.changes.undo({ ...key(), seq });
  expect([await whole(kept), await whole(gone)]).toEqual(before);
  expect(world.staffReader.census.size).toBe(size);
});

describe("a source", () => {
  test("is found while it is typed, by words and by its address", async () => {
    const find = async (q: string) => (await researcher.caller.sources.suggest({ q })).map(({ ref }) => ref);
    expect(await find("bulletin march")).toEqual(["bulletin-march"]);
    expect(await find("https://example.org/april")).toEqual(["bulletin-april"]);
    expect(await find("")).toContain("quoted-may");
  });

  test("takes what rests on it alone along when it is retracted, once that was looked at; undone, all is back", async () => {
    const source = { title: "Lista retirada", publisher: "P", url: null, published: "2026-04-02", language: "es" };
    const { ref: sourceRef } = await researcher.caller.sources.create({ ...key(), source });
    const ref = await create();
    const alone = [{ source: { ref: sourceRef } }];
    await record(ref, { date: "2026-03-01", citations: alone });
    await record(ref, { date: "2026-03-02", citations: [...alone, { source: { ref: "bulletin-april" } }] });
    const dates = async () => (await researcher.caller.people.get({ ref })).records.map(({ date }) => date);
    const retract = (restsOn: number) =>
      editor.caller.sources.retract({ ...key(), ref: sourceRef, reason: "The outlet withdrew it.", restsOn });
    expect((await editor.caller.sources.restsOn({ ref: sourceRef })).citations).toBe(2);
    await expect(retract(1)).rejects.toMatchObject({ code: "CONFLICT" });
    const { seq, records } = await retract(2);
    expect([records, await dates()]).toEqual([1, ["2026-03-02"]]);
    await editor.caller.changes.undo({ ...key(), seq });
    expect(await dates()).toEqual(["2026-03-01", "2026-03-02"]);
    expect((await editor.caller.sources.restsOn({ ref: sourceRef })).citations).toBe(2);
  });
});

test("a held person whom nobody has spoken of for long is in the queue until a source confirms it", async () => {
  const queue = async () => (await researcher.caller.history.toConfirm({ days: 30 })).rows.map(({ ref }) => ref);
  const ref = await create();
  await record(ref, { date: "2026-01-15" });
  expect(await queue()).toContain(ref);
  const confirm = async (asOf: string) =>
    researcher.caller.history.confirm({
      ...key(),
      ...(await seen(ref)),
      citation: { source: { ref: "bulletin-april" }, asOf },
    });
  await expect(confirm("2026-04-07")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await expect(confirm("2026-01-01")).rejects.toMatchObject({ code: "BAD_REQUEST" });
  await confirm("2026-04-06");
  expect(await queue()).not.toContain(ref);
  expect((await researcher.caller.people.get({ ref })).confirmed).toBe("2026-04-06");
});

test("a preview says what would be, counts before and after, and writes nothing", async () => {
  const ref = await create();
  await record(ref, { date: "2026-01-15" });
  const before = await seen(ref);
  const preview = await researcher.caller.history.preview({
    ref,
    record: { is: "status", ...aStatus({ status: "house_arrest", date: "2026-04-01" }) },
  });
  const change = Object.fromEntries(preview.counts.map((one) => [one.rule, one.after - one.before]));
  expect(change).toEqual({
    "in-custody": -1,
    "deprived-of-liberty": 0,
    "any-restriction": 0,
    "restricted-not-jailed": 1,
  });
  expect(preview.after.at(-1)).toMatchObject({ count: "house_arrest", until: null });
  expect(preview.refusals).toEqual([]);
  expect(await seen(ref)).toEqual(before);
});
