import type { RecordInput } from "@paradero/shared/inputs/record-input";
import { afterAll, beforeAll, expect, test } from "vitest";
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

/** Stands in whatever nobody outside may read. */
const SECRET = "Secreta";
/** Under 18 in March 2026, of age in April. */
const BIRTH = "2008-04-01";

const READS = [
  "people?q=Secreta",
  "people?limit=200",
  "people.csv",
  "people?on=2026-03-10&sort=since",
  "people?asKnown=2026-04-07",
  "census?from=2026-01-01&to=2026-04-07&by=status",
  "census?from=2026-04-07&to=2026-04-07&rule=in-custody",
  "census?from=2026-03-01&to=2026-04-07&by=state&asOf=2026-04-07",
  "sources",
  "sources.csv",
  "figures",
];
const CALLS: readonly [string, unknown?][] = [
  ["people.list", { limit: 200 }],
  ["people.facets", {}],
  ["trends.timeline", { from: "2026-01-01", to: "2026-04-07" }],
  ["sources.list"],
  ["sources.get", { ref: "bulletin-april" }],
  ["changes.recent"],
];

const seen = (ref: string) => seenNow(world, ref);
async function bodyOf(response: Response): Promise<string> {
  expect(response.status).toBe(200);
  const id = response.headers.get("x-request-id");
  // An answer says back what was asked for.
  const text = (await response.text()).replaceAll(`"q":"${SECRET}"`, "");
  return id === null ? text : text.replaceAll(id, "");
}

/** All that an anonymous reader is told, of anybody. */
async function told(): Promise<string[]> {
  const reads = await Promise.all(READS.map(async (path) => bodyOf(await world.get(`/api/v1/${path}`))));
  const calls = await Promise.all(CALLS.map(async ([name, input]) => bodyOf(await world.call(name, input))));
  return [...reads, ...calls];
}

/** And what tells them that there is something new. */
const feed = async () => bodyOf(await world.call("store.describe"));

async function somebody(name: string, given: Parameters<typeof aPerson>[0] = {}): Promise<string> {
  const person = aPerson({ names: [{ name: `${SECRET} ${name}`, kind: "main" }], internalNote: SECRET, ...given });
  return (await researcher.caller.people.create({ ...key(), person })).ref;
}

const record = async (ref: string, given: Parameters<typeof aStatus>[0]) =>
  researcher.caller.history.recordStatus({ ...key(), ...(await seen(ref)), record: aStatus(given) });

test("nothing that is written of somebody hidden, nor its undoing, moves anything outside", async () => {
  const outside = await told();
  const quiet = await feed();
  const [one, two] = [await somebody("Una", { birth: BIRTH }), await somebody("Dos")];
  const source = { title: SECRET, publisher: SECRET, url: null, published: "2026-03-20", language: "es" };
  const { ref: early } = await researcher.caller.sources.create({ ...key(), source });
  const both = [{ source: { ref: early } }, { source: { ref: "bulletin-april" }, asOf: "2026-04-05" }];
  const changes: (() => Promise<{ seq: number }>)[] = [
    () => record(one, { date: "2026-04-02" }),
    () => record(one, { date: "2026-03", citations: both, facility: { ref: "r2d3f4" } }),
    async () => {
      const [old] = (await editor.caller.people.get({ ref: one })).records;
      const again: RecordInput = { is: "status", ...aStatus({ date: "2026-03-05", citations: [...both, ...both] }) };
      const input = { recordId: old?.id ?? "", reason: SECRET, record: again };
      return researcher.caller.history.correctRecord({ ...key(), ...(await seen(one)), ...input });
    },
    () => record(two, { date: "2026-03", citations: both }),
    async () => editor.caller.sources.retract({ ...key(), ref: early, reason: SECRET, restsOn: 3 }),
    async () => {
      const statistics = { publication: "statistics" as const };
      return editor.caller.people.setPublication({ ...key(), ...(await seen(two)), ...statistics });
    },
    async () => {
      const pair = { kept: await seen(one), gone: await seen(two), reason: SECRET };
      return editor.caller.people.merge({ ...key(), ...pair, publication: "statistics" });
    },
  ];
  const made: number[] = [];
  for (const change of changes) {
    made.push((await change()).seq);
    expect(await told()).toEqual(outside);
  }
  for (const seq of made.toReversed()) await editor.caller.changes.undo({ ...key(), seq });
  expect(await told()).toEqual(outside);
  expect(await feed()).toBe(quiet);
  expect(outside.join()).not.toContain(SECRET);
});

test("who turns out to have been a child leaves as little behind as somebody who was never named", async () => {
  const ref = await somebody("Tres", { birth: BIRTH });
  await record(ref, { date: "2026-04-02" });
  const outside = await told();
  await editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), publication: "named" });
  expect(await told()).not.toEqual(outside);
  await record(ref, { date: "2026-03-02" });
  expect(await told()).toEqual(outside);
});

test("of two of whom one was hidden, nothing is left outside unless it was asked for", async () => {
  const [kept, gone] = [await somebody("Cuatro"), await somebody("Cinco")];
  await record(kept, { date: "2026-03-02" });
  await record(gone, { date: "2026-03-03" });
  const outside = await told();
  await editor.caller.people.setPublication({ ...key(), ...(await seen(kept)), publication: "named" });
  const pair = { kept: await seen(kept), gone: await seen(gone), reason: SECRET };
  await editor.caller.people.merge({ ...key(), ...pair });
  expect(await told()).toEqual(outside);
});

test("of a child who is named for a reason, nobody reads the reason, the birth or the place", async () => {
  const person = { names: [{ name: "Nombrada", kind: "main" as const }], birth: BIRTH, internalNote: SECRET };
  const ref = await somebody("", { ...person, identifiers: [{ scheme: SECRET, value: SECRET }] });
  const where = { facility: { new: { name: SECRET, state: null } }, place: SECRET, internalNote: SECRET };
  await record(ref, { date: "2026-03-02", ...where });
  const named = { publication: "named" as const, reason: SECRET };
  await editor.caller.people.setPublication({ ...key(), ...(await seen(ref)), ...named });
  const page = await bodyOf(await world.get(`/api/v1/people/${ref}`));
  const call = await bodyOf(await world.call("people.get", { ref }));
  expect(page).toMatch(/"minor":true/);
  expect(page).toMatch(/"name":"Nombrada"/);
  expect(page + call + (await told()).join()).not.toMatch(
    /Secreta|2008|"(?:publication|workspace|internalNote|protected)/,
  );
});
