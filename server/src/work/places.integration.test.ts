import { ROSTER_FILES_PATH } from "@paradero/shared/rosters/roster-input";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { LIMITS } from "./limits.ts";

const NARROW = {
  ...LIMITS,
  places: {
    ...LIMITS.places,
    feeds: { inAll: 3, each: 2 },
    workbooks: { inAll: 2, each: 1 },
    uploads: { inAll: 2, each: 1 },
  },
};

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld(undefined, { limits: NARROW });
});
const ends: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(ends.splice(0).map((end) => end()));
  vi.restoreAllMocks();
});
afterAll(() => world.close());

const fromProxy = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
const request = async (path: string, address: string, init: RequestInit = {}) =>
  world.app.request(path, { ...init, headers: { "x-forwarded-for": address, ...init.headers } }, fromProxy);

async function expectTooMany(response: Response, sentence: string): Promise<void> {
  expect(response.status).toBe(429);
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await response.text()).toContain(sentence);
}

/** Its first words have come. */
async function feed(address: string): Promise<() => Promise<void>> {
  const going = new AbortController();
  const headers = { accept: "text/event-stream" };
  const response = await request("/trpc/changes.follow", address, { headers, signal: going.signal });
  expect(response.status).toBe(200);
  const reader = response.body?.getReader();
  await reader?.read();
  return async () => {
    going.abort();
    await reader?.cancel();
  };
}

test("one address has some of the feeds and never all; one that ends is free again", async () => {
  const end = await feed("192.0.2.1");
  ends.push(await feed("192.0.2.1"));
  await expectTooMany(await request("/trpc/changes.follow", "192.0.2.1"), "You have 2 open pages");
  ends.push(await feed("192.0.2.2"));
  await expectTooMany(await request("/trpc/changes.follow", "192.0.2.3"), "as many open pages");
  await end();
  ends.push(await feed("192.0.2.3"));
});

/** A workbook that is being made until it is let go on. */
async function workbook(address: string): Promise<() => Promise<number>> {
  const { census } = world.reader;
  const [began, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const ask = census.ask.bind(census);
  vi.spyOn(census, "ask").mockImplementationOnce(async (work) => {
    began.resolve();
    await goOn.promise;
    return ask(work);
  });
  const response = request("/api/v1/people.xlsx", address);
  await began.promise;
  return async () => {
    goOn.resolve();
    return (await response).status;
  };
}

test("a workbook each, and two in all, at one time", async () => {
  const first = await workbook("192.0.2.1");
  await expectTooMany(await request("/api/v1/people.xlsx", "192.0.2.1"), "You have 1 workbooks");
  const second = await workbook("192.0.2.2");
  await expectTooMany(await request("/api/v1/people.xlsx", "192.0.2.3"), "as many workbooks");
  expect(await first()).toBe(200);
  const third = await workbook("192.0.2.1");
  expect([await second(), await third()]).toEqual([200, 200]);
});

const FIRST = "nombre;fecha\n";
const REST = "Ana Ruiz;2026-01-10\n";
const BYTES = FIRST.length + REST.length;

/** A file of which more is to come. */
async function upload(cookie: string) {
  const more = Promise.withResolvers<void>();
  const asked = Promise.withResolvers<void>();
  async function* bytes() {
    yield Buffer.from(FIRST);
    asked.resolve();
    await more.promise;
    yield Buffer.from(REST);
  }
  const response = sendUpload(cookie, ReadableStream.from(bytes()), BYTES);
  const settled = await Promise.race([asked.promise, response]);
  const end = async () => {
    more.resolve();
    return response;
  };
  return { refused: settled instanceof Response ? settled : null, end };
}

function sendUpload(cookie: string, body: ReadableStream | string, length = FIRST.length): Promise<Response> {
  const headers = {
    "content-type": "application/octet-stream",
    "sec-fetch-site": "same-origin",
    "x-forwarded-proto": "https",
    "x-file-name": "lista.csv",
    "content-length": String(length),
    cookie,
  };
  return request(ROSTER_FILES_PATH, "192.0.2.9", { method: "POST", headers, body, duplex: "half" });
}

test("a file each on its way, and two in all", async () => {
  const [one, two, three] = [
    await signedIn(world, "researcher"),
    await signedIn(world, "researcher"),
    await signedIn(world, "researcher"),
  ];
  const first = await upload(one.cookie);
  expect(first.refused).toBeNull();
  await expectTooMany(await sendUpload(one.cookie, FIRST), "You have 1 files");
  const second = await upload(two.cookie);
  expect(second.refused).toBeNull();
  await expectTooMany(await sendUpload(three.cookie, FIRST), "as many files");
  expect((await first.end()).status).toBe(200);
  expect((await second.end()).status).toBe(200);
});
