import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { LIMITS } from "./limits.ts";

/** Forty cheap requests at once; one of staff has ten times as many. */
const NARROW = {
  ...LIMITS,
  address: { atOnce: 12_000, perSecond: 1 },
  account: { atOnce: 10_000_000, perSecond: 1 },
  request: 5_000,
  refusedAfterMs: 5,
};

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld(undefined, { limits: NARROW });
});
afterAll(() => world.close());

const at = (address: string) => ({ "x-forwarded-for": address });
const fromProxy = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
const get = async (path: string, address: string) => world.app.request(path, { headers: at(address) }, fromProxy);

function batch(calls: readonly (readonly [string, unknown])[], address: string, cookie?: string) {
  const path = `/trpc/${calls.map(([name]) => name).join(",")}?batch=1`;
  const headers = {
    ...at(address),
    "content-type": "application/json",
    "sec-fetch-site": "same-origin",
    ...(cookie !== undefined && { cookie, "x-forwarded-proto": "https" }),
  };
  const body = JSON.stringify(Object.fromEntries(calls.map(([, input], place) => [place, input])));
  return world.app.request(path, { method: "POST", headers, body }, fromProxy);
}

async function untilRefused(address: string): Promise<Response> {
  for (let asked = 0; asked < 60; asked += 1) {
    const response = await get("/api/v1/health", address);
    if (response.status !== 200) return response;
  }
  throw new Error("never refused");
}

test("a loop is refused with 429, a sentence and Retry-After, on REST and on tRPC; its neighbour is answered", async () => {
  const refused = await untilRefused("192.0.2.1");
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.json()).toMatchObject({ error: { code: "too_many", message: expect.stringContaining("wait") } });

  const onTrpc = await batch([["store.describe", undefined]], "192.0.2.1");
  expect(onTrpc.status).toBe(429);
  expect(Number(onTrpc.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await onTrpc.json()).toMatchObject([{ error: { data: { code: "too_many" } } }]);

  expect((await get("/api/v1/health", "192.0.2.2")).status).toBe(200);
});

test("a household of IPv6 is one asker", async () => {
  await untilRefused("2001:db8:1:2::1");
  expect((await get("/api/v1/health", "2001:db8:1:2:ffff::9")).status).toBe(429);
  expect((await get("/api/v1/health", "2001:db8:1:3::1")).status).toBe(200);
});

test("whoever is signed in pays for themselves, wherever their office is", async () => {
  const { cookie } = await signedIn(world, "viewer");
  await untilRefused("192.0.2.3");
  expect((await batch([["store.describe", undefined]], "192.0.2.3", cookie)).status).toBe(200);
});

test("a batch has one budget: what it cannot pay is refused, and what it can is answered", async () => {
  const days = Array.from({ length: 10 }, (_, nth) => ({ from: `2016-01-0${(nth % 9) + 1}`, to: "2026-04-07" }));
  const response = await batch(
    days.map((input) => ["trends.timeline", input] as const),
    "192.0.2.4",
  );
  const answers: { error?: { data: { code: string } } }[] = JSON.parse(await response.text());
  const codes = answers.map(({ error }) => error?.data.code ?? "answered");
  expect(codes.slice(0, 3)).toEqual(["answered", "answered", "answered"]);
  expect(codes.slice(3)).toEqual(Array.from({ length: 7 }, () => "too_many"));
  expect(Number(response.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("whoever is signed in opens ten people in one request", async () => {
  const { cookie } = await signedIn(world, "researcher");
  const people = Array.from({ length: 10 }, () => ["people.get", { ref: "aaaaa2" }] as const);
  const answered = await batch(people, "192.0.2.5", cookie);
  expect(answered.status).toBe(200);
  expect((await batch(people, "192.0.2.6")).status).not.toBe(200);
});

test("a download of those who bear a name is one question, and not refused for what its own search costs", async () => {
  const strict = await testWorld(undefined, { limits: { ...LIMITS, request: 1 } });
  try {
    expect((await strict.get("/api/v1/people.csv?q=ana")).status).toBe(200);
  } finally {
    await strict.close();
  }
});
