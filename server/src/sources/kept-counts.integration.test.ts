import { connect, type Connection } from "@paradero/drizzle/connect";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { SourceCounts } from "../census/source-counts.ts";
import { aPerson } from "../testing/a-person.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { seenNow } from "../testing/versions.ts";
import { aStatus, key } from "../testing/writing.ts";
import { listSources } from "./list-sources.ts";

const heard: string[] = [];
let world: TestWorld;
let visitor: Connection;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld(undefined, { hear: (statement) => void heard.push(statement) });
  visitor = connect(world.logins, { role: "public", max: 1 });
  editor = await signedIn(world, "editor");
});
afterAll(async () => {
  await visitor.close();
  await world.close();
});
beforeEach(() => void heard.splice(0));

const counts = () => heard.filter((statement) => statement.includes("count(distinct person)"));
const seen = (ref: string) => seenNow(world, ref);
const MARCH = { source: { ref: "bulletin-march" } };
const APRIL = { source: { ref: "bulletin-april" } };

const record = async (ref: string, source: typeof MARCH) =>
  editor.caller.history.recordStatus({
    ...key(),
    ...(await seen(ref)),
    record: aStatus({ date: "2026-03-02", citations: [source] }),
  });

/** What is said of the sources, to both kinds of reader, is what anew and from nothing would be counted. */
async function expectTrue(): Promise<void> {
  for (const [reader, { sql }] of [
    [world.reader, visitor],
    [world.staffReader, world.staff],
  ] as const) {
    const counted = await new SourceCounts(sql).now();
    const said = (await listSources(reader, null)).map(({ ref, people, records, milestones }) => {
      return [ref, people + records + milestones === 0 ? undefined : { people, records, milestones }];
    });
    expect(Object.fromEntries(said)).toEqual(Object.fromEntries(said.map(([ref]) => [ref, counted.get(String(ref))])));
  }
}

test("between two changes what rests on the sources is counted once, and after one those sources alone that it is about", async () => {
  await world.get("/api/v1/sources");
  await world.call("sources.list");
  expect(counts()).toHaveLength(1);
  await record("aaaaa2", APRIL);
  heard.splice(0);
  await world.get("/api/v1/sources");
  await world.call("sources.list");
  expect(counts()).toHaveLength(1);
  expect(counts()[0]).toContain("where ref in");
});

test("the same of another day", async () => {
  await Promise.all([1, 2, 3].map(() => world.get("/api/v1/sources?asKnown=2026-04-06")));
  expect(counts()).toHaveLength(1);
  await record("bbbbb2", APRIL);
  await world.get("/api/v1/sources?asKnown=2026-04-06");
  expect(counts()).toHaveLength(2);
});

test("it stays true through records, corrections, levels, merges, what is undone and what is retracted", async () => {
  const { people, history, changes, sources } = editor.caller;
  const { ref } = await people.create({ ...key(), person: aPerson() });
  const source = { title: "Parte de marzo", publisher: "P", url: null, published: "2026-03-10", language: "es" };
  const withdrawn = await sources.create({ ...key(), source });
  const steps: readonly (() => Promise<unknown>)[] = [
    () => record(ref, MARCH),
    async () => people.setPublication({ ...key(), ...(await seen(ref)), publication: "named" }),
    () => record(ref, APRIL),
    async () => {
      const [wrong] = (await people.get({ ref })).records;
      const correction = { is: "status" as const, ...aStatus({ date: "2026-03-01", citations: [APRIL] }) };
      return history.correctRecord({
        ...key(),
        ...(await seen(ref)),
        recordId: wrong?.id ?? "",
        reason: "Misread.",
        record: correction,
      });
    },
    async () => people.setPublication({ ...key(), ...(await seen(ref)), publication: "internal" }),
    async () => people.setPublication({ ...key(), ...(await seen(ref)), publication: "named" }),
    async () => {
      const merging = { ...key(), reason: "One case.", publication: "named" as const };
      const { seq } = await people.merge({ ...merging, kept: await seen("bbbbb2"), gone: await seen(ref) });
      await expectTrue();
      return changes.undo({ ...key(), seq });
    },
    () => record(ref, { source: { ref: withdrawn.ref } }),
    async () => {
      const { citations } = await sources.restsOn({ ref: withdrawn.ref });
      return sources.retract({ ...key(), ref: withdrawn.ref, restsOn: citations, reason: "Withdrawn." });
    },
  ];
  for (const step of steps) {
    await step();
    await expectTrue();
  }
});
