import { connect } from "@paradero/drizzle/connect";
import { ROLE_TABLE } from "@paradero/server/access/readers/role-table";
import { type TestWorld, testWorld } from "@paradero/server/testing/test-world";
import { LIMITS, type WorkLimits } from "@paradero/server/work/limits";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { fillStore } from "../bench/fill-store.ts";
import { openApiDocument } from "./open-api-document.ts";
import { type Touched, rowsTouched } from "../bench/rows-touched.ts";

/** So many people, and four times as many; the nightly run tries the size of the bar. */
const MOST = process.env["PARADERO_NIGHTLY"] === "1" ? 100_000 : 20_000;
const SIZES = [MOST / 4, MOST] as const;

const READS = [
  "/health",
  "/people",
  "/people?sort=since&direction=desc&offset=200",
  "/people?q=guanipa&sex=female&status=detained",
  "/people?asKnown=2026-01-02",
  "/people.csv?q=yolanda%20guanipa",
  "/people.xlsx?q=yolanda%20guanipa",
  "/people/p000001",
  "/people/p000001?asKnown=2026-01-02",
  "/people/p000032",
  "/people/nobody",
  "/census?from=2024-12-25&to=2025-06-01&by=state",
  "/census.csv?from=2024-12-25&to=2025-06-01",
  "/census/bridge?from=2025-12-01&to=2026-01-01&limit=200",
  "/census/bridge?from=2024-12-25&to=2025-01-03&asKnownFrom=2025-01-01&limit=200",
  "/figures",
  "/figures.csv?asKnown=2026-01-02",
  "/sources",
  "/sources.csv?asKnown=2026-01-02",
];

/** That nobody is there, or somebody else, is an answer too. */
const ANSWERS: ReadonlySet<number> = new Set([200, 308, 404]);

const THEN = { asKnown: "2026-01-02" };
/** Everything that anybody may ask for, now and as known then; what follows is told below. */
const CALLS: Readonly<Record<string, readonly unknown[]>> = {
  "store.describe": [undefined],
  "people.list": [{ limit: 200 }, { limit: 200, ...THEN }],
  "people.facets": [{ q: "guanipa" }],
  "facilities.names": [undefined],
  "people.get": [{ ref: "p000001" }, { ref: "p000001", ...THEN }],
  "trends.timeline": [{ from: "2024-12-25", to: "2025-06-01" }],
  "trends.events": [undefined, THEN],
  "figures.list": [undefined, THEN],
  "figures.headline": [undefined, THEN],
  "sources.list": [undefined, THEN],
  "sources.get": [{ ref: "source-7" }, { ref: "source-8", ...THEN }],
  "changes.recent": [undefined],
};
/** The feed of what changed, and what concerns accounts, which the public login does not reach. */
const NOT_ASKED = /^changes\.follow$|^access\./;

/** Queries that are known to read more than they return, and are few. */
const READS_MORE = [
  // What rests on each source is kept from one change to the next (kept-counts.integration.test.ts), and counted as known on
  // another day by whoever asks first.
  /count\(distinct person\)/,
  // Once after a change, and not at a request: when anything of these people changed, with all merges followed.
  /from successors f where true and f\.person_id in/,
];

/** What is asked at once here costs more, at the size of the bar, than anybody may ask for. */
const ENOUGH = { atOnce: 1e12, perSecond: 1e12 };
const MUCH = { request: 1e12, requestForAll: 1e12, dear: 1e12 };
const WIDE: WorkLimits = { ...LIMITS, ...MUCH, address: ENOUGH, account: ENOUGH };

const measured: Map<string, Touched>[] = [];
beforeAll(async () => {
  for (const size of SIZES) measured.push(await statementsAt(size));
}, 900_000);

const worlds: TestWorld[] = [];
afterAll(() => Promise.all(worlds.map((world) => world.close())));

/** Each statement that the public pool sent while everything was asked for, with the rows that it touched. */
async function statementsAt(people: number): Promise<Map<string, Touched>> {
  const heard = new Map<string, readonly unknown[]>();
  const hear = (statement: string, parameters: readonly unknown[]) => void heard.set(statement, parameters);
  const world = await testWorld((logins) => fillStore(logins, people), { hear, limits: WIDE, statementTimeout: 0 });
  worlds.push(world);
  // What fills the census reads everybody, once.
  heard.clear();
  for (const path of READS) {
    const response = await world.get(`/api/v1${path}`);
    await response.text();
    if (!ANSWERS.has(response.status)) throw new Error(`${path} is answered with ${response.status}`);
  }
  for (const [procedure, inputs] of Object.entries(CALLS)) {
    for (const input of inputs) {
      expect([procedure, (await world.call(procedure, input)).status]).toEqual([procedure, 200]);
    }
  }
  await changeSomebody(world);
  const reader = connect(world.logins, { role: "public", max: 1, statementTimeout: 0 });
  try {
    const touched = new Map<string, Touched>();
    for (const [statement, parameters] of heard) {
      const query = queryOf(statement);
      if (query !== null && !READS_MORE.some((known) => known.test(query)))
        touched.set(query.replaceAll(/'[^']{30,}'/g, "'…'"), await rowsTouched(reader.sql, query, parameters));
    }
    return touched;
  } finally {
    await reader.close();
  }
}

/** A change of one person, which every census takes in. */
async function changeSomebody({ staff, call }: TestWorld): Promise<void> {
  const seen = async () => (await (await call("store.describe")).text()).match(/"changeSeq":(\d+)/)?.[1];
  const before = await seen();
  await staff.sql.begin(async (tx) => {
    const [change] = await tx<{ seq: string; at: string }[]>`
      insert into changes (at, actor, action) values (now(), 'system:test', 'test.write') returning seq::text, at::text`;
    if (!change) throw new Error("the change has no number");
    const [person] = await tx<{ id: string }[]>`select id::text from people where ref = 'p000001'`;
    await tx`insert into change_subjects (change_seq, person_id) values (${change.seq}, ${person?.id ?? ""})`;
    await tx`
      insert into names (id, person_id, kind, name, folded, recorded_at, recorded_in)
      values (gen_random_uuid(), ${person?.id ?? ""}, 'variant', 'Another', 'another', ${change.at}, ${change.seq})`;
  });
  await vi.waitFor(async () => expect(await seen()).not.toBe(before), 120_000);
}

function queryOf(statement: string): string | null {
  const copied = /^copy \((?<query>.*)\) to stdout$/is.exec(statement)?.groups?.["query"];
  const query = copied ?? statement;
  return /^\s*(select|with)\b/i.test(query) && /\bfrom\b/i.test(query) ? query : null;
}

test("everything that anybody may ask for is asked for", async () => {
  const open = Object.keys(ROLE_TABLE).filter((name) => ROLE_TABLE[name]?.includes("anonymous"));
  expect(open.filter((name) => !(name in CALLS) && !NOT_ASKED.test(name))).toEqual([]);
  const { paths } = openApiDocument.parse(await (await worlds[0]?.get("/api/v1/openapi.json"))?.json());
  const asked = READS.map((path) => `/api/v1${path}`);
  const isAsked = (path: string) => {
    const pattern = new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/?]+")}(?:\\?|$)`);
    return asked.some((one) => pattern.test(one));
  };
  expect(Object.keys(paths).filter((path) => !isAsked(path))).toEqual([]);
});

test("no query of the public touches more rows because there are more people than it returns", () => {
  const [small, large] = measured;
  const grown = [...(large ?? [])].flatMap(([query, { touched, returned }]) => {
    const before = small?.get(query);
    if (!before) return [];
    const mayTouch = 1.5 * before.touched * Math.max(1, returned / Math.max(1, before.returned)) + MOST / 10;
    return touched > mayTouch ? [{ query, before, now: { touched, returned } }] : [];
  });
  expect(grown).toEqual([]);
  expect(small?.size).toBeGreaterThan(25);
});

test("and none more than some for each that it returns", () => {
  const most = [...(measured[1] ?? [])].filter(([, { touched, returned }]) => touched > 3000 + 150 * returned);
  expect(most).toEqual([]);
});
