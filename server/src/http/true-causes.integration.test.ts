import { randomUUID } from "node:crypto";
import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aPerson } from "../testing/a-person.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { createApp } from "./app.ts";
import { faultIn } from "./json-body.ts";

let world: TestWorld;
let editor: SignedIn;
beforeAll(async () => {
  world = await testWorld();
  editor = await signedIn(world, "editor");
});
afterAll(() => world.close());

const OURS = { "content-type": "application/json", "sec-fetch-site": "same-origin" };

interface Told {
  readonly status: number;
  readonly code: string;
  readonly message: string;
  readonly retryAfter: string | null;
}

/** A refusal as the reader of either interface gets it. */
async function told(response: Response): Promise<Told> {
  const body: unknown = await response.json();
  const [one] = [body].flat() as { error: { code: unknown; message: string; data?: { code: string } } }[];
  const { error } = one ?? { error: { code: "", message: "" } };
  return {
    status: response.status,
    code: error.data?.code ?? String(error.code),
    message: error.message,
    retryAfter: response.headers.get("retry-after"),
  };
}

const post = (procedure: string, body: string | Uint8Array<ArrayBuffer>) =>
  world.app.request(`/trpc/${procedure}?batch=1`, { method: "POST", headers: OURS, body });

describe("a body is bounded before it is read (PROMISES.md 29)", () => {
  const nested = (depth: number) => `{"0":${"[".repeat(depth)}${"]".repeat(depth)}}`;
  const latin1 = Buffer.from('{"0":{"q":"Jos\u00E9"}}', "latin1");

  test.each([
    ["5,000 lists, one in another", nested(5_000), "The JSON is nested more than 32 deep"],
    ["300,000 values", `{"0":[${"1,".repeat(300_000)}1]}`, "The JSON holds more than 250000 values"],
    ["letters of another encoding", new Uint8Array(latin1), "it holds bytes that are no UTF-8"],
  ])("%s is refused in a sentence, on every road", async (_, body, sentence) => {
    const auth = world.app.request("/api/auth/sign-in", { method: "POST", headers: OURS, body });
    for (const response of [await post("people.list", body), await auth])
      expect(await told(response)).toMatchObject({
        status: 400,
        code: "invalid_input",
        message: expect.stringContaining(sentence),
      });
  });

  test("in an address too", async () => {
    const response = await world.get(`/trpc/people.list?batch=1&input=${encodeURIComponent(nested(200))}`);
    expect(await told(response)).toMatchObject({ status: 400, code: "invalid_input" });
  });

  test("brackets and commas of a text are no depth", () => {
    expect(faultIn(Buffer.from(JSON.stringify({ q: '[[{"\\'.repeat(500) })))).toBe(null);
  });

  test("a sign that no name has, in the key of a map, is refused", async () => {
    expect(await told(await post("people.list", '{"0":{"\\u0000":"x"}}'))).toMatchObject({ status: 400 });
  });
});

test("a change that is asked for like a page is refused by name", async () => {
  expect(await told(await world.get("/trpc/people.create?batch=1&input=%7B%7D"))).toMatchObject({
    status: 405,
    code: "invalid_input",
    message: "This procedure changes something: it takes POST only.",
  });
});

test("a source's address with somebody's password in it is refused, and not repeated", async () => {
  const fresh = { title: "T", publisher: "P", published: "2026-04-01", language: "es" };
  const citation = {
    source: { new: { ...fresh, url: "https://ana:secret@example.org/x" } },
    says: { es: "s", en: "s" },
  };
  const person = aPerson({ names: [{ name: "Una Fuente", kind: "main" }] });
  const record = { is: "status", status: "detained", date: "2026-03-01", grade: "reported", citations: [citation] };
  const response = await editor.call("people.create", { idempotencyKey: randomUUID(), person, record });
  expect(response.status).toBe(400);
});

describe("what the database cannot do is said by its true cause (PROMISES.md 28)", () => {
  test.each([
    ["away", "CONNECTION_CLOSED", 503, "busy", "The database cannot be reached just now.", "2"],
    ["full", "53100", 507, "full", "The disk of the database is full: nothing was changed", "60"],
    ["slow", "57014", 503, "busy", "That took too long and was given up: it changed nothing.", "2"],
    ["thought out for too long", "25P03", 503, "busy", "That took too long and was given up: it changed nothing.", "2"],
  ])("%s", async (_, sqlstate, status, code, sentence, retryAfter) => {
    const select = () => {
      throw Object.assign(new Error("names nobody may see"), { code: sqlstate });
    };
    Object.assign(world.reader.database, { select });
    try {
      for (const response of [await world.get("/api/v1/sources"), await world.call("sources.list")])
        expect(await told(response)).toEqual({
          status,
          code,
          message: expect.stringContaining(sentence),
          retryAfter,
        });
    } finally {
      Reflect.deleteProperty(world.reader.database, "select");
    }
  });

  test("a change that takes long is running, not failed, and is found under its key", async () => {
    const impatient = createApp({
      readers: { anonymous: world.reader, staff: () => Promise.resolve(world.staffReader) },
      access: world.access,
      isReady: () => true,
      assets: new Map(),
      log: pino({ level: "silent" }),
      answerWithinMs: 300,
    });
    const input = { idempotencyKey: randomUUID(), person: aPerson({ names: [{ name: "Lenta Pérez", kind: "main" }] }) };
    const ask = () =>
      impatient.request("/trpc/people.create?batch=1", {
        method: "POST",
        headers: { ...OURS, cookie: editor.cookie, "x-forwarded-proto": "https" },
        body: JSON.stringify({ 0: input }),
      });
    const holder = await world.staff.sql.reserve();
    await holder`begin`;
    await holder`select pg_advisory_xact_lock(hashtextextended('paradero changes', 0))`;
    const first = await told(await ask());
    expect(first).toMatchObject({
      status: 503,
      code: "running",
      message: "This is still being done, and goes on. Ask again with the same key for what came of it.",
      retryAfter: "5",
    });
    await holder`rollback`;
    holder.release();
    await expect.poll(async () => (await ask()).status, { timeout: 10_000 }).toBe(200);
    const found = await editor.caller.people.list({ q: "Lenta Pérez" });
    expect(found.total).toBe(1);
  });
});
