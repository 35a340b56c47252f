import { afterAll, beforeAll, expect, test } from "vitest";
import { type TestWorld, testWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
afterAll(() => world.close());

test("a name that somebody searched for, and whose page was opened, is in no line of the log", async () => {
  const name = "Zoraida Inconfundible";
  const typed = encodeURIComponent(name);
  const json = { "content-type": "application/json", "user-agent": name, "x-forwarded-for": "203.0.113.9" };
  await world.get(`/api/v1/people?q=${typed}`, { referer: `http://localhost/people?q=${typed}` });
  await world.get(`/api/v1/people.csv?q=${typed}&sort=${typed}`);
  await world.get(`/api/v1/people/${typed}`);
  await world.get(`/api/v1/${typed}`);
  await world.get(`/people?q=${typed}`, { accept: "text/html" });
  await world.get(`/${typed}.js`);
  await world.call("people.list", { q: name });
  await world.call(typed, { q: name });
  await world.get(`/trpc/people.list?input=${encodeURIComponent(JSON.stringify({ q: name }))}`);
  await world.app.request("/trpc/people.list", { method: "POST", headers: json, body: `{"q":"${name}` });
  expect(world.logged).toHaveLength(10);
  const log = world.logged.join("");
  for (const trace of ["Zoraida", "Inconfundible", typed, "203.0.113.9", "aaaaa2"]) expect(log).not.toContain(trace);
});

test("a line says method, route pattern, status, time, units of work and request id, and nothing more", async () => {
  const response = await world.get("/api/v1/people/aaaaa2?asKnown=2026-04-01");
  const { time, ms, ...line } = JSON.parse(world.logged.at(-1) ?? "{}");
  expect(line).toEqual({
    level: 30,
    method: "GET",
    route: "/api/v1/people/:ref",
    status: 200,
    units: expect.any(Number),
    requestId: response.headers.get("x-request-id"),
    msg: "request",
  });
  expect(time).toBeDefined();
  expect(ms).toBeGreaterThanOrEqual(0);
});
