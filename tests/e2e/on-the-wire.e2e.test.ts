import { once } from "node:events";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, inject, test } from "vitest";
import type {} from "./global-setup.ts";

const address = inject("address");
const page = await (await fetch(`${address}/`, { headers: { accept: "text/html" } })).text();

/** The addresses of the built files that the page names, one of each kind. */
const SCRIPT = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? "no script";
const STYLE = /href="(\/assets\/[^"]+\.css)"/.exec(page)?.[1] ?? "no style";

const JSON_TYPE = { "content-type": "application/json" };
const HTML = { accept: "text/html" };

const EVERY_KIND_OF_ANSWER: readonly [string, number, string, RequestInit?][] = [
  ["the page", 200, "/", { headers: HTML }],
  ["the page at another address", 200, "/people?status=bailed", { headers: HTML }],
  ["a script", 200, SCRIPT],
  ["a style", 200, STYLE],
  ["the icon", 200, "/favicon.svg"],
  ["data", 200, "/api/v1/people"],
  ["CSV", 200, "/api/v1/census.csv?from=2026-04-06&to=2026-04-06"],
  ["CSV that is streamed", 200, "/api/v1/people.csv"],
  ["the document of the interface", 200, "/api/v1/openapi.json"],
  ["a call of our own page", 200, "/trpc/store.describe", { method: "POST", body: "", headers: JSON_TYPE }],
  ["a wrong parameter", 400, "/api/v1/census?from=yesterday"],
  ["a wrong call", 400, "/trpc/people.list", { method: "POST", body: '{"sort":"age"}', headers: JSON_TYPE }],
  ["an unknown call", 404, "/trpc/people.drop", { method: "POST", body: "{}", headers: JSON_TYPE }],
  ["an unknown endpoint", 404, "/api/v1/nothing"],
  ["an unknown file", 404, "/assets/nothing.js"],
  ["an unknown person", 404, "/api/v1/people/zzzzzz"],
  ["a wrong method", 405, "/api/v1/people", { method: "DELETE" }],
  [
    "too large a body",
    413,
    "/trpc/people.list",
    { method: "POST", body: `"${"a".repeat(1_100_000)}"`, headers: JSON_TYPE },
  ],
  ["a form", 415, "/trpc/people.list", { method: "POST", body: new URLSearchParams({ a: "b" }) }],
];

describe("every answer carries the headers that protect the reader", () => {
  test.each(EVERY_KIND_OF_ANSWER)("%s (%i)", async (_, status, path, request) => {
    const response = await fetch(address + path, request);
    expect(response.status).toBe(status);
    expectProtected(response.headers);
    expect(await response.text()).not.toMatch(/node_modules|\.ts:\d|postgres:\/\//);
  });

  test("what is not even HTTP", async () => {
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    await once(socket, "connect");
    socket.end("NONSENSE\r\n\r\n");
    const [head = "", body = ""] = (await text(socket)).split("\r\n\r\n");
    const [first, ...lines] = head.split("\r\n");
    expect(first).toBe("HTTP/1.1 400 Bad Request");
    expectProtected(
      new Headers(lines.map((line): [string, string] => [line.split(": ")[0] ?? "", line.split(": ")[1] ?? ""])),
    );
    expect(JSON.parse(body)).toMatchObject({ error: { code: "invalid_input" } });
  });
});

test("a file of the page may be kept for ever, the page itself never", async () => {
  const script = await fetch(address + SCRIPT);
  expect(script.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
  const fresh = await fetch(`${address}/`, { headers: HTML });
  expect(fresh.headers.get("cache-control")).toBe("no-store");
});

test("the headline of the issue can be read by a program as well", async () => {
  const csv = await (await fetch(`${address}/api/v1/figures.csv`)).text();
  expect(csv).toMatch(/,"Foro Penal",stock_detained,,,485,at_least,2026-04-06,/);
});

function expectProtected(headers: Headers): void {
  const policy = headers.get("content-security-policy") ?? "";
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/unsafe-|https?:|\*/);
  expect(headers.get("x-content-type-options")).toBe("nosniff");
  expect(headers.get("referrer-policy")).toBe("no-referrer");
  expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
  expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
  expect(headers.get("permissions-policy")).toContain("geolocation=()");
}
