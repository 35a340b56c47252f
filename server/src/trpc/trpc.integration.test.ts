import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { type TestWorld, TODAY, testWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

const batchOfOne = z.tuple([z.object({ result: z.any(), error: z.any() }).partial()]);

/** The one answer of a batch of one, as our client reads it. */
async function answerOf(response: Response) {
  return batchOfOne.parse(await response.json())[0];
}

async function data(procedure: string, input?: unknown) {
  const response = await world.call(procedure, input);
  expect(response.status).toBe(200);
  return (await answerOf(response)).result.data;
}

async function failure(procedure: string, input?: unknown) {
  const response = await world.call(procedure, input);
  const { error } = await answerOf(response);
  expect(error.data.httpStatus).toBe(response.status);
  expect(error.data.requestId).toBe(response.headers.get("x-request-id"));
  expect(JSON.stringify(error)).not.toMatch(/stack|node_modules|\.ts/);
  return { status: response.status, message: error.message, code: error.data.code, faults: error.data.faults };
}

test("the store says its day, its size and when it changed", async () => {
  expect(await data("store.describe")).toEqual({
    today: TODAY,
    timeZone: "America/Caracas",
    firstDay: null,
    firstCounted: "2026-01-10",
    people: 3,
    changeSeq: 8,
    version: "0.1.0",
  });
});

test("each facet is counted under the other filters, with unknown", async () => {
  const { total, facets } = await data("people.facets", { status: "bailed" });
  expect(total).toBe(1);
  expect(facets.sex).toEqual([{ value: null, count: 1 }]);
  const counts = Object.fromEntries(
    facets.status.map((each: { value: string; count: number }) => [each.value, each.count]),
  );
  expect(counts).toMatchObject({ detained: 1, house_arrest: 1, bailed: 1 });
});

test("the headline is the newest total that was read at its source, and the one before it", async () => {
  const headline = await data("figures.headline");
  expect(headline).toMatchObject({
    organization: "Foro Penal",
    newest: { value: 485, asOf: "2026-04-06", chosen: true, conflicts: true },
    before: { value: 500, asOf: "2026-03-01" },
    organizations: ["Foro Penal"],
  });
  expect(headline.newest.citations[0].source.url).toBe("https://example.org/april");
  expect(await data("figures.headline", { organization: "Nobody" })).toMatchObject({ newest: null, before: null });
});

test("the timeline is the census", async () => {
  const held = await data("trends.timeline", { from: "2026-02-10", to: "2026-02-10" });
  expect(held.series).toEqual([{ value: null, low: [1], count: [2], high: [3] }]);
});

test("a counting rule by the name that it had before is refused with the name that it has", async () => {
  const days = { from: "2026-02-10", to: "2026-02-10" };
  expect(await failure("trends.timeline", { ...days, rule: "restricted-not-held" })).toMatchObject({
    status: 400,
    message: '"rule" is "restricted-not-held", but it is called restricted-not-jailed now.',
  });
  expect((await data("trends.timeline", { ...days, rule: "restricted-not-jailed" })).series).toHaveLength(1);
});

test("events come with their sources", async () => {
  const [event] = await data("trends.events");
  expect(event).toMatchObject({ kind: "law", date: "2026-02-19", title: { es: "Se aprueba una ley" } });
  expect(event.citations[0].source.ref).toBe("bulletin-march");
});

test("a source lists what rests on it", async () => {
  const source = await data("sources.get", { ref: "bulletin-april" });
  expect(source.records).toEqual([
    {
      person: { ref: "aaaaa2", name: "Ana Ñáñez" },
      status: "house_arrest",
      grade: "confirmed",
      date: "2026-03-20",
      says: { en: "Says so.", es: "Así lo dice." },
      locator: null,
    },
    {
      person: { ref: "ccccc2", name: "Carla Nuñoz" },
      status: "bailed",
      grade: "confirmed",
      date: "2026-04-01",
      says: { en: "Says so.", es: "Así lo dice." },
      locator: null,
    },
  ]);
  expect(source.figures.map(({ value }: { value: number }) => value)).toEqual([485, 490]);
  expect(await failure("sources.get", { ref: "nothing" })).toMatchObject({ status: 404, code: "not_found" });
});

test("what changed lately is the newest knowledge first", async () => {
  const changes = await data("changes.recent", { limit: 3 });
  expect(changes.map(({ ref, status }: { ref: string; status: string }) => [ref, status])).toEqual([
    ["ccccc2", "bailed"],
    ["aaaaa2", "house_arrest"],
    ["bbbbb2", "detained"],
  ]);
});

test.each([
  ["people.list", { sort: "age" }, "sort"],
  ["people.list", { colour: "red" }, "colour"],
  ["people.list", { q: "a\u0000b" }, "q"],
  ["people.list", { q: "\uD800" }, "q"],
  ["people.get", {}, "ref"],
  ["people.get", { ref: 5 }, "ref"],
  ["people.get", null, "input"],
  ["trends.timeline", { from: "2026-02-02", to: "2026-02-01" }, "from"],
  ["changes.recent", { limit: 1e9 }, "limit"],
])("%s refuses %j and names the field", async (procedure, input, field) => {
  const refused = await failure(procedure, input);
  expect(refused).toMatchObject({ status: 400, code: "invalid_input" });
  expect(refused.faults.map((fault: { field: string }) => fault.field)).toContain(field);
});

test("a person who is not there is not found", async () => {
  expect(await failure("people.get", { ref: "zzzzz9" })).toEqual({
    status: 404,
    message: "There is no person with this reference.",
    code: "not_found",
    faults: [],
  });
});

test("a procedure that is not there is not found, and its name is not repeated", async () => {
  const refused = await failure("people.dropEverybody", {});
  expect(refused).toMatchObject({ status: 404, code: "not_found" });
  expect(refused.message).not.toContain("dropEverybody");
});

test("more than ten calls in one request are refused", async () => {
  const calls = Array.from({ length: 11 }, () => "store.describe").join(",");
  const response = await world.call(calls);
  expect(response.status).toBe(400);
});

test("a body that is not JSON is refused without quoting it", async () => {
  const response = await world.app.request("/trpc/people.list", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: '{"q": "Juan',
  });
  expect(response.status).toBe(400);
  expect(await response.text()).not.toContain("Juan");
});
