import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { errorAnswer } from "../rest/answers.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";

let world: TestWorld;
beforeAll(async () => {
  world = await testWorld();
});
beforeEach(() => {
  world.isReady = true;
});
afterAll(() => world.close());

const HTML = { accept: "text/html" };
const JSON_TYPE = { "content-type": "application/json" };

const EVERY_KIND_OF_ANSWER: readonly [string, string, RequestInit?][] = [
  ["data", "/api/v1/people"],
  ["CSV", "/api/v1/people.csv"],
  ["the OpenAPI document", "/api/v1/openapi.json"],
  ["the page", "/people", { headers: HTML }],
  ["a file of the page", "/assets/index-1a2b3c4d.js"],
  ["a wrong parameter", "/api/v1/people?sort=age"],
  ["an unknown address", "/api/v1/nothing"],
  ["an unknown file", "/nothing.js"],
  ["a wrong method", "/api/v1/people", { method: "DELETE" }],
  ["a form", "/trpc/people.list", { method: "POST", body: new URLSearchParams({ a: "b" }) }],
  [
    "another site's request",
    "/trpc/people.list",
    { method: "POST", body: "{}", headers: { ...JSON_TYPE, origin: "https://evil.example" } },
  ],
  ["too large a body", "/trpc/people.list", { method: "POST", body: `"${"a".repeat(1_100_000)}"`, headers: JSON_TYPE }],
  ["an unknown procedure", "/trpc/people.drop", { method: "POST", body: "{}", headers: JSON_TYPE }],
];

describe("every answer", () => {
  test.each(EVERY_KIND_OF_ANSWER)("carries the security headers: %s", async (_, path, request) => {
    const { headers } = await world.app.request(path, request);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("base-uri 'none'");
    expect(policy).not.toMatch(/unsafe-|https?:|\*/);
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(headers.get("referrer-policy")).toBe("no-referrer");
    expect(headers.get("cross-origin-opener-policy")).toBe("same-origin");
    expect(headers.get("cross-origin-resource-policy")).toBe("same-origin");
    expect(headers.get("permissions-policy")).toContain("geolocation=()");
    expect(headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
    expect(headers.get("strict-transport-security")).toBeNull();
  });

  test("asks for TLS for two years where it came over TLS", async () => {
    const { headers } = await world.get("/api/v1/health", { "x-forwarded-proto": "https" });
    expect(headers.get("strict-transport-security")).toBe("max-age=63072000; includeSubDomains");
  });

  test("does not repeat a request id that the caller made up", async () => {
    const { headers } = await world.get("/api/v1/health", { "x-request-id": "made-up" });
    expect(headers.get("x-request-id")).not.toBe("made-up");
  });
});

describe("an error", () => {
  test.each([
    ["/api/v1/nothing", {}, 404, "There is nothing at this address. What there is stands in /api/v1/openapi.json."],
    ["/nothing.js", {}, 404, "There is nothing at this address."],
    ["/api/v1/people", { method: "DELETE" }, 405, "This address takes GET and HEAD only."],
    ["/trpc/people.list", { method: "PUT" }, 405, "This address takes GET and POST only."],
    [
      "/trpc/people.list",
      { method: "POST", body: new URLSearchParams({ a: "b" }) },
      415,
      "The body must be JSON, sent with content-type: application/json.",
    ],
    [
      "/trpc/people.list",
      { method: "POST", body: "{}", headers: { ...JSON_TYPE, "sec-fetch-site": "cross-site" } },
      403,
      "This request came from another site.",
    ],
    [
      "/trpc/people.list",
      { method: "POST", body: `"${"a".repeat(1_100_000)}"`, headers: JSON_TYPE },
      413,
      "The body is larger than 1 MB, which is the most that is taken.",
    ],
  ])("%s %j is %i with its sentence", async (path, request: RequestInit, status, message) => {
    const response = await world.app.request(path, request);
    expect(response.status).toBe(status);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { error } = (await response.json()) as {
      error: { message: string; requestId?: string; data?: { requestId: string; httpStatus: number } };
    };
    expect(error.message).toBe(message);
    expect(error.data?.requestId ?? error.requestId).toBe(response.headers.get("x-request-id"));
    // Our client takes a refusal of any other form for an answer that never came.
    expect(error.data?.httpStatus).toBe(path.startsWith("/trpc/") ? status : undefined);
  });

  test("of a method says which ones there are", async () => {
    const response = await world.app.request("/api/v1/people", { method: "POST", body: "{}", headers: JSON_TYPE });
    expect(response.headers.get("allow")).toBe("GET, HEAD");
  });

  test("while the store is not ready is 503 with when to try again", async () => {
    world.isReady = false;
    const response = await world.get("/api/v1/health");
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("2");
    expect(errorAnswer.parse(await response.json()).error.code).toBe("busy");
  });

  test("that nobody foresaw is one sentence, and what it was stands only in the log, without its message", async () => {
    const { database, census } = world.reader;
    const select = () => {
      throw new Error("relation people of Juan Pérez does not exist");
    };
    Object.assign(database, { select });
    try {
      const answers = [await world.get("/api/v1/sources"), await world.call("sources.list")];
      for (const response of answers) {
        const body = await response.text();
        expect(response.status).toBe(500);
        expect(body).toContain("Something went wrong on our side");
        expect(body).not.toMatch(/relation|Juan|\.ts|node_modules|stack/);
      }
      const line = world.logged.at(-1) ?? "";
      expect(line).toContain('"failure"');
      expect(line).toContain("list-sources.ts");
      expect(line).not.toContain("Juan");
    } finally {
      Reflect.deleteProperty(database, "select");
    }
    expect(census.size).toBe(3);
  });
});

describe("the page", () => {
  test("is served for every address of the client, with the nonce of its own policy", async () => {
    const nonces = new Set<string>();
    for (const path of ["/", "/people?status=bailed", "/people/aaaaa2", "/index.html"]) {
      const response = await world.get(path, HTML);
      expect(response.status).toBe(200);
      expect(response.headers.get("cache-control")).toBe("no-store");
      const nonce = /name="style-nonce" content="([\w-]{24})"/.exec(await response.text())?.[1] ?? "none";
      const policy = response.headers.get("content-security-policy");
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}';`);
      expect(policy).toContain("script-src 'self';");
      nonces.add(nonce);
    }
    expect(nonces.size).toBe(4);
  });

  test.each(["/api/people", "/api", "/trpc", "/trpcs/x", "/api/v1/nothing"])("is not served at %s", async (path) => {
    const response = await world.get(path, HTML);
    expect(response.status).not.toBe(200);
    expect(response.headers.get("content-type")).toContain("json");
  });

  test("has files that are kept for ever under their hashed name, compressed", async () => {
    const response = await world.get("/assets/index-1a2b3c4d.js", { "accept-encoding": "gzip, br" });
    expect(response.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(response.headers.get("content-encoding")).toBe("br");
    expect(response.headers.get("vary")).toBe("accept-encoding");
    const etag = response.headers.get("etag") ?? "";
    expect((await world.get("/assets/index-1a2b3c4d.js", { "if-none-match": etag })).status).toBe(304);
  });

  test.each(["/../package.json", "/%2e%2e/package.json", "/assets/..%2f..%2fpackage.json", "/.data/connection"])(
    "lets no address reach the disk: %s",
    async (path) => {
      expect((await world.get(path)).status).toBe(404);
    },
  );
});

describe("an answer of the API", () => {
  test("is not sent again while it has not changed", async () => {
    const first = await world.get("/api/v1/people");
    const etag = first.headers.get("etag") ?? "";
    const second = await world.get("/api/v1/people", { "if-none-match": etag });
    expect(second.status).toBe(304);
    expect(await second.text()).toBe("");
    expect(second.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("is compressed for those who take it", async () => {
    const response = await world.get("/api/v1/people", { "accept-encoding": "gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });

  test("is told without its body to those who only ask for its head", async () => {
    const response = await world.app.request("/api/v1/people", { method: "HEAD" });
    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
  });
});
