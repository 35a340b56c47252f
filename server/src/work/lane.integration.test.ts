import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { LIMITS } from "./limits.ts";

/** Whatever looks at people is dear, and nobody may wait for a turn. */
const NARROW = {
  ...LIMITS,
  dear: 1,
  lane: { mostWaiting: 0, mostWaitingInAll: 0, longestWaitMs: 1_000 },
  refusedAfterMs: 5,
};

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld(undefined, { limits: NARROW });
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => world.close());

const fromProxy = { incoming: { socket: { remoteAddress: "127.0.0.1" } } };
const get = async (path: string, address: string) =>
  world.app.request(`/api/v1${path}`, { headers: { "x-forwarded-for": address } }, fromProxy);

/** A question that is under way until it is let go on. */
async function longQuestion(path: string, address: string) {
  const began = Promise.withResolvers<void>();
  const goOn = Promise.withResolvers<void>();
  const census = world.reader.census;
  const ask = census.ask.bind(census);
  vi.spyOn(census, "ask").mockImplementationOnce(async (work) => {
    began.resolve();
    await goOn.promise;
    return ask(work);
  });
  const response = get(path, address);
  await began.promise;
  return async () => {
    goOn.resolve();
    return (await response).status;
  };
}

test("of dear questions one is answered at a time, from whatever address; cheap ones and staff go past it", async () => {
  const end = await longQuestion("/census?from=2026-01-01", "192.0.2.1");

  const other = await get("/census?from=2026-01-02", "192.0.2.2");
  expect(other.status).toBe(429);
  expect(Number(other.headers.get("retry-after"))).toBeGreaterThan(0);
  expect((await get("/figures", "192.0.2.2")).status).toBe(200);
  const { cookie } = await signedIn(world, "viewer");
  const asStaff = { cookie, "x-forwarded-proto": "https", "x-forwarded-for": "192.0.2.2" };
  expect((await world.call("trends.timeline", { from: "2026-01-02" }, asStaff)).status).toBe(200);

  expect(await end()).toBe(200);
});

test("the knowledge of another day is worked out once for all who ask after it, in slices", async () => {
  const { cookie } = await signedIn(world, "viewer");
  const asStaff = { cookie, "x-forwarded-proto": "https" };
  const { census } = world.staffReader;
  const prepare = vi.spyOn(census, "prepare");
  for (const offset of [0, 1]) {
    const response = await world.call("people.list", { asKnown: "2026-02-03", offset, limit: 1 }, asStaff);
    expect(response.status).toBe(200);
  }
  expect(prepare).toHaveBeenCalledTimes(1);
});
