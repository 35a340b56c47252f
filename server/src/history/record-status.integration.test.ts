import { parseDay } from "@paradero/shared/dates/days";
import { setOf } from "@paradero/shared/statuses/status-set";
import { statusesCountedBy } from "@paradero/shared/statuses/counting-rules";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { aStatus, key } from "../testing/writing.ts";
import { seenNow } from "../testing/versions.ts";
import { eq } from "drizzle-orm";
import { changes } from "@paradero/drizzle/schema/changes";
import { statusRecords } from "@paradero/drizzle/schema/status-records";

let world: TestWorld;
let researcher: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  researcher = await signedIn(world, "researcher");
});
afterAll(() => world.close());

const seen = (ref: string) => seenNow(world, ref);

function heldOn(iso: string, reader = world.reader) {
  const day = parseDay(iso) ?? 0;
  const statuses = setOf(statusesCountedBy("deprived-of-liberty"));
  const filter = { choices: {}, only: undefined };
  return reader.census.timeline({ statuses, from: day, to: day, step: "day", filter }).series[0]?.count[0];
}

describe("a status that is recorded", () => {
  test("is in the history, in the log with who did it, and in the public census before the answer comes", async () => {
    const before = heldOn("2026-04-07");
    const record = aStatus({ status: "released", date: "2026-04-01" });
    const { seq, records } = await researcher.caller.history.recordStatus({
      ...key(),
      ...(await seen("bbbbb2")),
      record,
    });
    expect(heldOn("2026-04-07")).toBe((before ?? 0) - 1);
    const page = await researcher.caller.people.get({ ref: "bbbbb2" });
    expect(page.records.at(-1)).toMatchObject({ id: records[0]?.id, status: "released", date: "2026-04-01" });
    const [logged] = await world.staff.db.select().from(changes).where(eq(changes.seq, seq));
    expect(logged).toMatchObject({ actor: researcher.account.id, action: "history.recordStatus" });
    expect((await seen("bbbbb2")).expectedVersion).toBe(seq);
  });

  test("ends no later than its earliest source was published, and no later than today", async () => {
    const record = aStatus({ status: "bailed", date: "2026-04" });
    const { records } = await researcher.caller.history.recordStatus({ ...key(), ...(await seen("ccccc2")), record });
    const [row] = await world.staff.db
      .select()
      .from(statusRecords)
      .where(eq(statusRecords.id, records[0]?.id ?? ""));
    expect(row).toMatchObject({ date: "2026-04", earliest: "2026-04-01", latest: "2026-04-06" });
  });

  test("can bring a new source and a new facility in the same change", async () => {
    const source = {
      title: "Un nuevo comunicado",
      publisher: "Foro Penal",
      url: "https://example.org/new",
      published: "2026-04-05",
      language: "es",
    };
    const facility = { new: { name: "Yare III", state: "Miranda" } };
    const record = aStatus({ date: "2026-04-03", facility, citations: [{ source: { new: source } }] });
    await researcher.caller.history.recordStatus({ ...key(), ...(await seen("ccccc2")), record });
    const page = await researcher.caller.people.get({ ref: "ccccc2" });
    const written = page.records.find(({ date }) => date === "2026-04-03");
    expect(written).toMatchObject({ facility: "Yare III", state: "Miranda" });
    expect(written?.citations[0]?.source).toMatchObject({ title: "Un nuevo comunicado" });
    const again = aStatus({ date: "2026-04-04", citations: [{ source: { new: { ...source, title: "Otra vez" } } }] });
    await expect(
      researcher.caller.history.recordStatus({ ...key(), ...(await seen("ccccc2")), record: again }),
    ).rejects.toMatchObject({ code: "CONFLICT", message: expect.stringContaining("Un nuevo comunicado") });
  });
});

describe("a try that comes again", () => {
  test("applies once and gets the first answer", async () => {
    const input = { ...key(), ...(await seen("aaaaa2")), record: aStatus({ date: "2026-03-30" }) };
    const [first, second] = await Promise.all([
      researcher.caller.history.recordStatus(input),
      researcher.caller.history.recordStatus(input),
    ]);
    const third = await researcher.caller.history.recordStatus(input);
    expect([first.replayed, second.replayed].toSorted()).toEqual([false, true]);
    expect(third).toEqual({ ...first, replayed: true });
    expect(second.records).toEqual(first.records);
  });

  test("is refused where it says something else, or after somebody else changed the person", async () => {
    const input = { ...key(), ...(await seen("aaaaa2")), record: aStatus({ date: "2026-03-31" }) };
    const { seq } = await researcher.caller.history.recordStatus(input);
    await expect(
      researcher.caller.history.recordStatus({ ...input, record: aStatus({ date: "2026-04-01" }) }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
    const late = researcher.caller.history.recordStatus({ ...input, ...key() });
    await expect(late).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { faults: [{ field: "aaaaa2", value: String(seq) }] },
    });
  });
});

describe("what cannot be", () => {
  test.each([
    ["a day to come", { date: "2026-04-08" }, "date", /2026-04-08.*today/],
    ["a day before any source could know", { date: "2026-04-07" }, "date", /published by/],
    ["a day that does not exist", { date: "2026-02-30" }, "date", /2026-02-30/],
    ["a status nobody knows", { status: "not_a_status" }, "status", /not_a_status/],
    ["a source of the future", { citations: [{ source: { ref: "quoted-may" } }] }, "citations.0.source", /published/],
    ["text with NUL", { place: "Yare\u0000" }, "place", /control/],
    ["broken Unicode", { place: "Yare\uD800" }, "place", /Unicode/],
  ])("%s is refused with a sentence", async (_, given, field, sentence) => {
    const record = { ...aStatus(), ...given };
    const response = await researcher.call("history.recordStatus", { ...key(), ...(await seen("aaaaa2")), record });
    expect(response.status).toBe(400);
    const [{ error }] = (await response.json()) as [
      { error: { message: string; data: { faults: { field: string }[] } } },
    ];
    expect(error.data.faults.map((fault) => fault.field)).toContain(`record.${field}`);
    expect(error.message).toMatch(sentence);
  });

  test("nothing follows a death, and no death comes before what is on record", async () => {
    await researcher.caller.history.recordStatus({
      ...key(),
      ...(await seen("ccccc2")),
      record: aStatus({ status: "died_in_custody", date: "2026-04-05" }),
    });
    for (const [status, date] of [
      ["released", "2026-04-06"],
      ["died_in_custody", "2026-03-01"],
    ] as const) {
      const after = { ...key(), ...(await seen("ccccc2")), record: aStatus({ status, date }) };
      await expect(researcher.caller.history.recordStatus(after)).rejects.toMatchObject({ code: "BAD_REQUEST" });
    }
  });

  test("a viewer and somebody who is not signed in write nothing", async () => {
    const viewer = await signedIn(world, "viewer");
    const input = { ...key(), ...(await seen("aaaaa2")), record: aStatus() };
    expect((await viewer.call("history.recordStatus", input)).status).toBe(403);
    expect((await world.call("history.recordStatus", input)).status).toBe(401);
  });
});

test("freed at noon and seized again at a quarter to midnight is held that night (DOMAIN.md 11.1)", async () => {
  const before = heldOn("2026-02-08");
  const write = async (record: ReturnType<typeof aStatus>) =>
    researcher.caller.history.recordStatus({ ...key(), ...(await seen("bbbbb2")), record });
  await write(aStatus({ status: "conditional_release", date: "2026-02-08T12:00" }));
  expect(heldOn("2026-02-08")).toBe(before ?? 0);
  await write(aStatus({ status: "detained", date: "2026-02-08T23:45" }));
  const page = await researcher.caller.people.get({ ref: "bbbbb2" });
  expect(page.records.map(({ minuteOfDay }) => minuteOfDay)).toContain(23 * 60 + 45);
  const night = page.stretches.find(({ from, until }) => (from ?? "") <= "2026-02-08" && "2026-02-08" < (until ?? "9"));
  expect(night).toMatchObject({ count: "detained" });
});

test("many people change at once, with exceptions, or nobody does", async () => {
  const rows = [
    { ...(await seen("aaaaa2")), except: { status: "house_arrest" as const, place: "Caracas" } },
    await seen("bbbbb2"),
  ];
  const common = aStatus({ status: "conditional_release", date: "2026-04-06" });
  const stale = [{ ...rows[0], ref: "aaaaa2", expectedVersion: 1 }, await seen("bbbbb2")];
  await expect(researcher.caller.history.recordMany({ ...key(), common, rows: stale })).rejects.toMatchObject({
    code: "CONFLICT",
  });
  const { seq, records } = await researcher.caller.history.recordMany({ ...key(), common, rows });
  expect(records.map(({ ref }) => ref)).toEqual(["aaaaa2", "bbbbb2"]);
  const status = async (ref: string) => (await researcher.caller.people.get({ ref })).status;
  expect([await status("aaaaa2"), await status("bbbbb2")]).toEqual(["house_arrest", "conditional_release"]);
  expect((await seen("aaaaa2")).expectedVersion).toBe(seq);
});
