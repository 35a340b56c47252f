import { Writable } from "node:stream";
import { Hono } from "hono";
import { pino } from "pino";
import { beforeEach, expect, test } from "vitest";
import type { EdgeEnvironment } from "./environment.ts";
import { readProxies } from "./proxies.ts";
import { believing, UnlistedProxy } from "./unlisted-proxy.ts";

let logged: string[];
let unlisted: UnlistedProxy;
let app: Hono<EdgeEnvironment>;
beforeEach(() => {
  logged = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  unlisted = new UnlistedProxy(pino({ base: null }, sink));
  app = new Hono<EdgeEnvironment>();
  app.use(believing(readProxies("10.0.0.0/8"), unlisted));
  app.get("/", (c) => c.text("answered"));
});

async function ask(peer: string, headers: Record<string, string>): Promise<void> {
  const response = await app.request("/", { headers }, { incoming: { socket: { remoteAddress: peer } } });
  expect(await response.text()).toBe("answered");
}

const FORWARDED = { "x-forwarded-for": "203.0.113.5" };

test.each([
  ["a proxy on this machine", "::ffff:127.0.0.1", FORWARDED],
  ["a proxy of the operator's", "10.2.3.4", FORWARDED],
  ["somebody with no proxy between", "203.0.113.5", {}],
  ["somebody who says only over what they came", "203.0.113.5", { "x-forwarded-proto": "https" }],
])("%s is no reason for a word", async (_, peer, headers) => {
  await ask(peer, headers);
  expect([unlisted.seenAt, logged]).toEqual([null, []]);
});

test.each([FORWARDED, { forwarded: "for=203.0.113.5" }])(
  "a proxy that is not listed is noticed at its first %j, and said once, without any address",
  async (headers) => {
    await ask("172.18.0.2", headers);
    const first = unlisted.seenAt;
    expect(Date.parse(first ?? "")).toBeGreaterThan(Date.now() - 60_000);
    await ask("172.18.0.3", { "x-forwarded-for": "198.51.100.7" });
    expect(unlisted.seenAt).toBe(first);
    expect(logged).toHaveLength(1);
    const line = JSON.parse(logged[0] ?? "{}");
    expect(line).toMatchObject({
      level: 40,
      notice: "unlisted-proxy",
      msg: expect.stringContaining("PARADERO_PROXIES"),
    });
    expect(logged[0]).not.toMatch(/172\.18|203\.0|198\.51/);
  },
);
