import { changes } from "@paradero/drizzle/schema/changes";
import { asc } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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

const history = async (ref: string) =>
  (await editor.caller.people.get({ ref })).records.map(({ status, date, citations }) => [
    status,
    date,
    citations.length,
  ]);
const undo = (seq: number, who = researcher) => who.caller.changes.undo({ ...key(), seq });
const record = async (ref: string, given: Parameters<typeof aStatus>[0]) =>
  researcher.caller.history.recordStatus({ ...key(), ...(await seenNow(world, ref)), record: aStatus(given) });

describe("taking a change back", () => {
  test("puts everything back for everybody in it, and taking that back does it again", async () => {
    const before = [await history("aaaaa2"), await history("bbbbb2")];
    const rows = [await seenNow(world, "aaaaa2"), await seenNow(world, "bbbbb2")];
    const common = aStatus({ status: "released", date: "2026-04-02" });
    const { seq } = await researcher.caller.history.recordMany({ ...key(), common, rows });
    const after = [await history("aaaaa2"), await history("bbbbb2")];
    expect(after).not.toEqual(before);
    let last = seq;
    for (const expected of [before, after, before, after, before]) {
      ({ seq: last } = await undo(last));
      expect([await history("aaaaa2"), await history("bbbbb2")]).toEqual(expected);
    }
    // The change itself stands undone, and cannot be undone once more.
    await expect(undo(seq)).rejects.toMatchObject({ code: "CONFLICT" });
  });

  test("can be done a second time after it was done again", async () => {
    const before = await history("bbbbb2");
    const { seq } = await record("bbbbb2", { date: "2026-04-03", status: "bailed" });
    const first = await undo(seq);
    await undo(first.seq);
    await undo(seq);
    expect(await history("bbbbb2")).toEqual(before);
    const log = await editor.caller.changes.list({ person: "bbbbb2", limit: 4 });
    expect(log.changes.map(({ action, undoes }) => [action, undoes])).toEqual([
      ["changes.undo", seq],
      ["changes.undo", first.seq],
      ["changes.undo", seq],
      ["history.recordStatus", null],
    ]);
    expect(log.changes[3]).toMatchObject({ undoneBy: log.changes[0]?.seq, canBeUndone: true });
    expect(log.changes[3]?.actor.name).toBe("A researcher");
    expect(log.next).not.toBeNull();
  });

  test("is refused, with the change that came since, where somebody corrected what it wrote", async () => {
    const { seq, records } = await record("aaaaa2", { date: "2026-04-04", status: "bailed" });
    const corrected = await researcher.caller.history.correctRecord({
      ...key(),
      ...(await seenNow(world, "aaaaa2")),
      recordId: records[0]?.id ?? "",
      reason: "The court's document gives another day.",
      record: { ...aStatus({ date: "2026-04-05", status: "bailed" }), is: "status" },
    });
    await expect(undo(seq)).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { faults: [{ value: String(corrected.seq) }] },
    });
    await undo(corrected.seq);
    const back = await history("aaaaa2");
    expect(back.at(-1)).toEqual(["bailed", "2026-04-04", 1]);
    await undo(seq);
    expect(await history("aaaaa2")).toEqual(back.slice(0, -1));
  });

  test("is refused where somebody confirmed since what it wrote, so that no confirmation is lost", async () => {
    const { seq, records } = await record("aaaaa2", { date: "2026-04-03", status: "house_arrest" });
    const corrected = await researcher.caller.history.correctRecord({
      ...key(),
      ...(await seenNow(world, "aaaaa2")),
      recordId: records[0]?.id ?? "",
      reason: "Another day.",
      record: { ...aStatus({ date: "2026-04-04", status: "house_arrest" }), is: "status" },
    });
    const confirmed = await editor.caller.history.confirm({
      ...key(),
      ...(await seenNow(world, "aaaaa2")),
      citation: { source: { ref: "bulletin-april" }, asOf: "2026-04-05" },
    });
    await expect(undo(corrected.seq)).rejects.toMatchObject({
      code: "CONFLICT",
      cause: { faults: [{ value: String(confirmed.seq) }] },
    });
    expect((await history("aaaaa2")).at(-1)).toEqual(["house_arrest", "2026-04-04", 2]);
    for (const one of [confirmed.seq, corrected.seq, seq]) await undo(one, editor);
  });

  test("keeps a source that something else rests on by now", async () => {
    const source = {
      title: "Parte de la noche",
      publisher: "Foro Penal",
      url: null,
      published: "2026-04-05",
      language: "es",
    };
    const { seq } = await record("bbbbb2", { date: "2026-04-05", citations: [{ source: { new: source } }] });
    const known = (await editor.caller.sources.list()).find(({ title }) => title === source.title);
    const other = await record("aaaaa2", { date: "2026-04-05", citations: [{ source: { ref: known?.ref ?? "" } }] });
    await undo(seq);
    const refs = async () => (await editor.caller.sources.list()).map(({ ref }) => ref);
    expect(await refs()).toContain(known?.ref);
    await undo(other.seq);
    expect(await refs()).toContain(known?.ref);
  });

  test("of somebody else takes an editor", async () => {
    const { seq } = await editor.caller.history.recordStatus({
      ...key(),
      ...(await seenNow(world, "bbbbb2")),
      record: aStatus({ date: "2026-04-06" }),
    });
    await expect(undo(seq)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const other = await record("bbbbb2", {
      date: "2026-04-07",
      citations: [
        { source: { new: { title: "T", publisher: "P", url: null, published: "2026-04-07", language: "es" } } },
      ],
    });
    await undo(other.seq, editor);
  });

  test("of the loading of a case set is refused in words", async () => {
    await expect(undo(1, editor)).rejects.toMatchObject({ code: "BAD_REQUEST", message: expect.stringContaining("1") });
    await expect(undo(999_999, editor)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

test("the log has no gap after all of this", async () => {
  const seqs = (await world.staff.db.select({ seq: changes.seq }).from(changes).orderBy(asc(changes.seq))).map(
    ({ seq }) => seq,
  );
  expect(seqs).toEqual(seqs.map((_, index) => index + 1));
});
