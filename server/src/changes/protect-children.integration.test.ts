import type { RecordInput } from "@paradero/shared/inputs/record-input";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
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

/** Eighteen on 15 March 2026: of age when seized on the 25th, a child on any day before the birthday. */
const BIRTH = "2008-03-15";
const AS_A_CHILD = "2026-03-01";
const FACILITY = { ref: "r2d3f4" };

const seen = (ref: string) => seenNow(world, ref);
const undo = async (seq: number) => editor.caller.changes.undo({ ...key(), seq });
const milestone = (date: string) => ({
  kind: "charged" as const,
  date,
  grade: "confirmed" as const,
  citations: aStatus().citations,
});

async function published(reason?: string): Promise<string> {
  const { ref } = await researcher.caller.people.create({ ...key(), person: aPerson({ birth: BIRTH }) });
  await researcher.caller.history.recordStatus({
    ...key(),
    ...(await seen(ref)),
    record: aStatus({ facility: FACILITY }),
  });
  await editor.caller.people.setPublication({
    ...key(),
    ...(await seen(ref)),
    publication: "named",
    ...(reason !== undefined && { reason }),
  });
  return ref;
}

/** What anybody sees: null where that is nobody. */
async function inPublic(ref: string) {
  const response = await world.get(`/api/v1/people/${ref}`);
  return response.status === 200 ? ((await response.json()) as { minor: boolean; birth: string | null }) : null;
}

async function inWorkspace(ref: string) {
  const { minor, workspace } = await editor.caller.people.get({ ref });
  return { minor, publication: workspace?.publication };
}

const OPEN = { minor: false, publication: "named" };
const PROTECTED = { minor: true, publication: "statistics" };

describe("who turns out to have been a child is no longer named, whatever shows it:", () => {
  let ref: string;
  beforeEach(async () => {
    ref = await published();
  });

  const VERBS: [string, () => Promise<number>][] = [
    [
      "an older status",
      async () => {
        const record = aStatus({ date: AS_A_CHILD });
        const recorded = await researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record });
        expect(recorded.records[0]?.warnings.map(({ code }) => code)).toContain("no_longer_named");
        return recorded.seq;
      },
    ],
    [
      "a status of a month that begins before the birthday",
      async () => {
        const record = aStatus({ date: "2026-03" });
        return (await researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record })).seq;
      },
    ],
    [
      "an older milestone",
      async () => {
        const record = milestone(AS_A_CHILD);
        const recorded = await researcher.caller.history.recordMilestone({ ...key(), ...(await seen(ref)), record });
        expect(recorded.records[0]?.warnings.map(({ code }) => code)).toContain("no_longer_named");
        return recorded.seq;
      },
    ],
    [
      "a correction of the day",
      async () => {
        const [old] = (await researcher.caller.people.get({ ref })).records;
        const record: RecordInput = { is: "status", ...aStatus({ date: AS_A_CHILD }) };
        const input = { recordId: old?.id ?? "", reason: "The court gives another day.", record };
        return (await researcher.caller.history.correctRecord({ ...key(), ...(await seen(ref)), ...input })).seq;
      },
    ],
    [
      "a row of a bulk",
      async () => {
        const rows = [await seen("bbbbb2"), { ...(await seen(ref)), except: { date: AS_A_CHILD } }];
        const common = aStatus({ date: "2026-04-01" });
        return (await researcher.caller.history.recordMany({ ...key(), common, rows })).seq;
      },
    ],
    [
      "an edit of the birth",
      async () => {
        const person = aPerson({ birth: "2008-04" });
        return (await researcher.caller.people.edit({ ...key(), ...(await seen(ref)), person })).seq;
      },
    ],
    [
      "a merge with somebody seized before",
      async () => {
        const { ref: other } = await researcher.caller.people.create({ ...key(), person: aPerson() });
        const record = aStatus({ date: AS_A_CHILD });
        await researcher.caller.history.recordStatus({ ...key(), ...(await seen(other)), record });
        const pair = { kept: await seen(ref), gone: await seen(other) };
        const asked = { reason: "The same case.", publication: "named" as const };
        return (await editor.caller.people.merge({ ...key(), ...pair, ...asked })).seq;
      },
    ],
    [
      "the undoing of a retraction",
      async () => {
        const before = aStatus({ date: AS_A_CHILD });
        const { ref: other } = await researcher.caller.people.create({ ...key(), person: aPerson({ birth: null }) });
        const { records } = await researcher.caller.history.recordStatus({
          ...key(),
          ...(await seen(other)),
          record: before,
        });
        const retracted = await researcher.caller.history.retractRecord({
          ...key(),
          ...(await seen(other)),
          recordId: records[0]?.id ?? "",
          reason: "Another person.",
        });
        await researcher.caller.people.edit({ ...key(), ...(await seen(other)), person: aPerson({ birth: BIRTH }) });
        await editor.caller.people.setPublication({ ...key(), ...(await seen(other)), publication: "named" });
        ref = other;
        return (await undo(retracted.seq)).seq;
      },
    ],
  ];

  test.each(VERBS)("%s, its undoing and its redoing", async (_, change) => {
    expect(await inPublic(ref)).toMatchObject({ minor: false, birth: "2008" });
    const seq = await change();
    expect(await inWorkspace(ref)).toEqual(PROTECTED);
    expect(await inPublic(ref)).toBeNull();
    const { changes } = await editor.caller.changes.list({ person: ref, limit: 1 });
    if (changes[0]?.action !== "people.edit" && changes[0]?.action !== "people.merge") {
      expect(changes[0]?.after).toMatchObject({ protected: [{ ref, publication: "statistics" }] });
    }
    const undone = await undo(seq);
    expect(await inWorkspace(ref)).toEqual(OPEN);
    expect(await inPublic(ref)).toMatchObject({ minor: false });
    await undo(undone.seq);
    expect(await inWorkspace(ref)).toEqual(PROTECTED);
    expect(await inPublic(ref)).toBeNull();
  });

  test("a preview says so before anything is written", async () => {
    const record: RecordInput = { is: "status", ...aStatus({ date: AS_A_CHILD }) };
    const { warnings } = await researcher.caller.history.preview({ ref, record });
    expect(warnings.map(({ code }) => code)).toContain("no_longer_named");
    expect(await inWorkspace(ref)).toEqual(OPEN);
  });

  test("a retraction of the record that showed it lifts no protection by itself", async () => {
    const record = aStatus({ date: AS_A_CHILD });
    const { records } = await researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record });
    const recordId = records[0]?.id ?? "";
    await researcher.caller.history.retractRecord({
      ...key(),
      ...(await seen(ref)),
      recordId,
      reason: "A wrong year.",
    });
    expect(await inWorkspace(ref)).toEqual(PROTECTED);
  });
});

test("of two records that each show a child, undoing one leaves the child protected", async () => {
  const ref = await published();
  const write = async (date: string) =>
    researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: aStatus({ date }) });
  const first = await write(AS_A_CHILD);
  await write("2026-02-01");
  await undo(first.seq);
  expect(await inWorkspace(ref)).toEqual(PROTECTED);
});

describe("a written reason", () => {
  const REASON = "Su familia lo pidió por escrito.";

  test("of an adult does not name a child; one given for the child does, without birth and facility", async () => {
    const ref = await published(REASON);
    const record = aStatus({ date: AS_A_CHILD, facility: FACILITY, place: "Ospino" });
    await researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record });
    expect(await inPublic(ref)).toBeNull();
    const name = { publication: "named" as const, reason: REASON };
    await editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), ...name });
    const page = await inPublic(ref);
    expect(page).toMatchObject({ minor: true, birth: null });
    expect(JSON.stringify(page)).not.toMatch(/El Rodeo|Ospino|2008/);
  });

  test("of a child is not made needless by whoever may not publish: it takes an editor to say they were of age", async () => {
    const ref = await published();
    const older = aStatus({ date: AS_A_CHILD, facility: FACILITY });
    await researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: older });
    const name = { publication: "named" as const, reason: REASON };
    await editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), ...name });
    const edit = async (who: SignedIn) =>
      who.caller.people.edit({ ...key(), ...(await seen(ref)), person: aPerson({ birth: "1990" }) });
    await expect(edit(researcher)).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await inPublic(ref)).toMatchObject({ minor: true, birth: null });
    await edit(editor);
    expect(await inPublic(ref)).toMatchObject({ minor: false, birth: "1990" });
  });

  test("that was given for the child stands through later records", async () => {
    const ref = await published();
    const older = aStatus({ date: AS_A_CHILD });
    await researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: older });
    const name = { publication: "named" as const, reason: REASON };
    await editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), ...name });
    const record = aStatus({ date: "2026-02-01" });
    await researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record });
    expect(await inPublic(ref)).toMatchObject({ minor: true });
  });
});

test("an earlier change cannot be undone past a decision about publication", async () => {
  const ref = await published();
  const person = aPerson({ birth: BIRTH, sector: "military" });
  const edited = await researcher.caller.people.edit({ ...key(), ...(await seen(ref)), person });
  const hidden = await editor.caller.people.setPublication({
    ...key(),
    ...(await seen(ref)),
    publication: "internal",
  });
  await expect(researcher.caller.changes.undo({ ...key(), seq: edited.seq })).rejects.toMatchObject({
    code: "CONFLICT",
    cause: { faults: [{ value: String(hidden.seq) }] },
  });
  expect(await inWorkspace(ref)).toEqual({ minor: false, publication: "internal" });
  // Once that decision is taken back, so can be what came before it.
  await undo(hidden.seq);
  await researcher.caller.changes.undo({ ...key(), seq: edited.seq });
  expect((await editor.caller.people.get({ ref })).sector).toBe("civilian");
  expect(await inWorkspace(ref)).toEqual(OPEN);
});
