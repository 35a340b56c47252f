import { afterAll, beforeAll, expect, test } from "vitest";
import { SECRET, seedWorld } from "../../../../tests/postgres/twin-worlds.ts";
import { type TestWorld, TODAY, testWorld } from "../../testing/test-world.ts";

/** Two stores that differ only in what the public may not see (PROMISES.md 15). */
let full: TestWorld;
let twin: TestWorld;
beforeAll(async () => {
  [full, twin] = await Promise.all([
    testWorld((logins) => seedWorld(logins, { hidden: true })),
    testWorld((logins) => seedWorld(logins, { hidden: false })),
  ]);
});
afterAll(() => Promise.all([full.close(), twin.close()]));

const HIDDEN_REFS = ["xntxr5", "statx6", "wxthd7"];

const READS = [
  "/health",
  "/people",
  "/people?sort=since&direction=desc",
  "/people?sort=confirmed&limit=1&offset=1",
  "/people?sort=status",
  `/people?q=${SECRET}`,
  "/people?q=a",
  "/people?status=disappeared,detained",
  "/people?on=2024-12-31",
  "/people?asKnown=2025-02-15",
  "/people?sex=unknown",
  "/people.csv",
  "/people/aduxt2",
  "/people/aduxt2?asKnown=2025-03-10",
  "/people/mxnxr3",
  "/people/latxy4",
  ...HIDDEN_REFS.map((ref) => `/people/${ref}`),
  "/census?from=2024-12-25&to=2025-06-01",
  `/census?from=${TODAY}&to=${TODAY}`,
  "/census",
  "/census?asOf=2025-02-20",
  "/census.csv?asOf=2025-05-20&by=nationality",
  "/census/bridge?from=2024-12-25&to=2025-06-01",
  "/census/bridge?from=2025-02-20&to=2025-03-20&asKnownFrom=2025-02-20&asKnownTo=2025-05-20",
  "/census/bridge?from=2025-02-20&asKnownFrom=2025-02-15&rule=any-restriction&limit=1&offset=1",
  "/census?state=Nowhere",
  "/census?from=2025-01-01&to=2025-06-01&step=month&by=status",
  "/census?from=2025-01-01&to=2025-06-01&step=week&by=state&asOf=2025-02-15",
  "/census.csv?from=2025-01-01&to=2025-01-03&by=sex&rule=in-custody",
  "/figures",
  "/figures.csv",
  "/sources",
  "/sources.csv",
  "/openapi.json",
  `/people?status=${SECRET}`,
];

const CALLS: readonly [string, unknown?][] = [
  ["store.describe"],
  ["people.list", { limit: 200 }],
  ["people.list", { q: SECRET }],
  ["people.facets", {}],
  ["facilities.names"],
  ["people.facets", { q: "a", asKnown: "2025-02-15" }],
  ["people.get", { ref: "aduxt2" }],
  ["people.get", { ref: "latxy4" }],
  ...HIDDEN_REFS.map((ref): [string, unknown] => ["people.get", { ref }]),
  ["trends.timeline", { from: "2024-12-25", to: "2025-06-01" }],
  ["trends.timeline", { from: TODAY, to: TODAY }],
  ["trends.events"],
  ["figures.list"],
  ["figures.headline"],
  ["sources.list"],
  ["sources.get", { ref: "adult-source" }],
  ["sources.get", { ref: `${SECRET}-source` }],
  ["changes.recent"],
];

/** Everything that leaves, but for the id that is new with every request. */
async function whole(response: Response): Promise<string> {
  const id = response.headers.get("x-request-id") ?? "";
  const headers = [...response.headers].filter(([name]) => name !== "x-request-id");
  return JSON.stringify([response.status, headers, (await response.text()).replaceAll(id, "")]);
}

test.each(READS)("/api/v1%s is the same whether or not anything hidden is on record", async (path) => {
  const [seen, seenInTwin] = await Promise.all([full.get(`/api/v1${path}`), twin.get(`/api/v1${path}`)]);
  const answer = await whole(seen);
  expect(answer).toBe(await whole(seenInTwin));
  if (!path.includes(SECRET)) expect(answer).not.toContain(SECRET);
});

test.each(CALLS)("%s %j is the same whether or not anything hidden is on record", async (procedure, input) => {
  const [seen, seenInTwin] = await Promise.all([full.call(procedure, input), twin.call(procedure, input)]);
  const answer = await whole(seen);
  expect(answer).toBe(await whole(seenInTwin));
  // The filter as it was asked for is part of the answer.
  expect(answer.replaceAll(String.raw`\"q\":\"${SECRET}\"`, "")).not.toContain(SECRET);
});

test("a hidden person and one who does not exist get the same answer", async () => {
  const nobody = await whole(await full.get("/api/v1/people/zzzzz9"));
  for (const ref of HIDDEN_REFS) expect(await whole(await full.get(`/api/v1/people/${ref}`))).toBe(nobody);
});

test("somebody who is no longer published is gone from the census after a refresh", async () => {
  const before = full.reader.census.size;
  await full.reader.census.refresh(["01940000-0000-7000-8000-000000000004"]);
  expect(full.reader.census.size).toBe(before);
});
