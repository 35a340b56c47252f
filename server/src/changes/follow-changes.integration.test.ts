import { connect } from "@paradero/drizzle/connect";
import { nothingKnown, PERSON_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { sessions } from "@paradero/drizzle/schema/access-sessions";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openReaders } from "../access/readers/open-readers.ts";
import type { Reader } from "../access/readers/reader.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { describeStore } from "../store/describe-store.ts";
import { seenNow } from "../testing/versions.ts";
import { aStatus, key } from "../testing/writing.ts";
import { getPerson } from "../people/person/get-person.ts";
import { type Followed, followChanges } from "./follow-changes.ts";

let world: TestWorld;
let editor: SignedIn;
let stop = new AbortController();
beforeAll(async () => {
  world = await testWorld();
  editor = await signedIn(world, "editor");
});
afterEach(() => {
  stop.abort();
  stop = new AbortController();
});
afterAll(() => world.close());

/** A busy machine is not a fault: what is waited for comes, or the test ends in words. */
const SOON = { timeout: 60_000 };

/** Collects what a reader hears. */
function hear(reader: Reader, after?: number): Followed[] {
  const heard: Followed[] = [];
  void (async () => {
    for await (const [, said] of followChanges(reader, { after }, stop.signal)) heard.push(said);
  })();
  return heard;
}

const record = async (ref: string, given: Parameters<typeof aStatus>[0]) =>
  editor.caller.history.recordStatus({ ...key(), ...(await seenNow(world, ref)), record: aStatus(given) });

test("what is written is heard by staff and, where it can be seen, by the public", async () => {
  const [staff, visitors] = [hear(world.staffReader), hear(world.reader)];
  const { seq } = await record("aaaaa2", { date: "2026-03-28" });
  await expect.poll(() => [staff.length, visitors.length], SOON).toEqual([1, 1]);
  expect(staff).toEqual([{ seq, refs: ["aaaaa2"] }]);
  expect(visitors).toEqual([{ seq: world.reader.census.changeSeq, refs: ["aaaaa2"] }]);
});

test("nothing that the public may not see moves its feed or its sequence", async () => {
  const before = world.reader.census.changeSeq;
  const [staff, visitors] = [hear(world.staffReader), hear(world.reader)];
  const person = {
    ...nothingKnown(PERSON_ATTRIBUTES),
    names: [{ name: "Alguien interno", kind: "main" as const }],
    identifiers: [],
  };
  const { ref } = await editor.caller.people.create({ ...key(), person });
  await record(ref, { date: "2026-03-28" });
  const page = await editor.caller.people.get({ ref: "bbbbb2" });
  const known = { ...person, names: [...page.names], sex: page.sex, sector: page.sector, birth: page.birth };
  await editor.caller.people.edit({
    ...key(),
    ...(await seenNow(world, "bbbbb2")),
    person: { ...known, nationalities: [...page.nationalities], internalNote: "only for us" },
  });
  await editor.caller.people.relate({
    ...key(),
    ...(await seenNow(world, "bbbbb2")),
    other: await seenNow(world, ref),
    kind: "sibling",
  });
  await expect.poll(() => staff.length, SOON).toBe(4);
  expect(visitors).toEqual([]);
  expect(world.reader.census.changeSeq).toBe(before);
  await record("bbbbb2", { date: "2026-03-29" });
  await expect.poll(() => visitors.length, SOON).toBe(1);
});

test("who comes back after a disconnect is told at once what was missed", async () => {
  const { seq } = await record("aaaaa2", { date: "2026-03-30" });
  await record("ccccc2", { date: "2026-03-30" });
  const staff = hear(world.staffReader, seq);
  const visitors = hear(world.reader, world.reader.census.changeSeq - 1);
  const nothing = hear(world.reader, world.reader.census.changeSeq);
  await expect.poll(() => [staff.length, visitors.length], SOON).toEqual([1, 1]);
  expect(staff[0]).toEqual({ seq: seq + 1, refs: ["ccccc2"] });
  expect(visitors[0]?.refs).toBeNull();
  expect(nothing).toEqual([]);
});

test("a page goes on from what the store said when it was opened: it hears of what came since, and of nothing twice", async () => {
  const opened = [world.staffReader, world.reader].map((reader) => ({
    reader,
    after: describeStore(reader).changeSeq,
  }));
  const quiet = opened.map(({ reader, after }) => hear(reader, after));
  const { seq } = await record("bbbbb2", { date: "2026-03-31" });
  await expect.poll(() => quiet.map((heard) => heard.length), SOON).toEqual([1, 1]);
  const late = opened.map(({ reader, after }) => hear(reader, after));
  await expect.poll(() => late.map((heard) => heard.length), SOON).toEqual([1, 1]);
  expect(late[0]).toEqual([{ seq, refs: ["bbbbb2"] }]);
});

test("a number that was counted for another reader means: ask for everything again", async () => {
  const staff = hear(world.staffReader, describeStore(world.staffReader).changeSeq + 1_000);
  await expect.poll(() => staff.length, SOON).toBe(1);
  expect(staff[0]?.refs).toBeNull();
});

test("another process takes a change in by itself", async () => {
  const [staff, visitors] = [
    connect(world.logins, { role: "app", max: 4 }),
    connect(world.logins, { role: "public", max: 4 }),
  ];
  const other = await openReaders({
    staff,
    visitors,
    clock: world.reader.clock,
    random: world.staffReader.random,
    timeZone: world.reader.timeZone,
    complain: (reason) => void expect.unreachable(String(reason)),
  });
  const heard = followChanges(other.anonymous, {}, stop.signal).next();
  await record("aaaaa2", { date: "2026-04-01", status: "released" });
  expect((await heard).value).toMatchObject({ 1: { refs: ["aaaaa2"] } });
  const page = await getPerson(other.anonymous, { ref: "aaaaa2" });
  expect(page.records.map(({ date }) => date)).toContain("2026-04-01");
  other.close();
  await Promise.all([staff.close(), visitors.close()]);
});

test("whoever is signed out hears nothing more", async () => {
  const leaving = await signedIn(world, "viewer");
  const browser = new AbortController();
  const headers = { cookie: leaving.cookie, "x-forwarded-proto": "https" };
  const response = await world.app.request(
    new Request("http://localhost/trpc/changes.follow?input=%7B%7D", { signal: browser.signal, headers }),
  );
  const text = response.text();
  await world.staff.db.delete(sessions).where(eq(sessions.id, leaving.sessionId));
  await record("aaaaa2", { date: "2026-04-03" });
  expect(await text).not.toContain("aaaaa2");
  browser.abort();
});

test("the feed is served as a stream of events that ends when the browser leaves", async () => {
  const browser = new AbortController();
  const response = await world.app.request(
    new Request("http://localhost/trpc/changes.follow?input=%7B%7D", { signal: browser.signal }),
  );
  expect(response.headers.get("content-type")).toContain("text/event-stream");
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  await record("aaaaa2", { date: "2026-04-02" });
  let text = "";
  while (!text.includes("aaaaa2")) {
    const { value, done } = (await reader?.read()) ?? { done: true };
    if (done) break;
    text += value ?? "";
  }
  expect(text).toContain("aaaaa2");
  browser.abort();
});
