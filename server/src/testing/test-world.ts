import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import { connect, type Connection } from "@paradero/drizzle/connect";
import { loadCaseSet } from "@paradero/drizzle/load-case-set";
import type { Hono } from "hono";
import { pino } from "pino";
import { freshDatabase } from "../../../tests/postgres/database.ts";
import type { Reader } from "../access/reader.ts";
import { ReaderCensus } from "../census/reader-census.ts";
import { createApp } from "../http/app.ts";
import { type Asset, asset } from "../http/assets.ts";
import type { EdgeEnvironment } from "../http/environment.ts";
import { SMALL_CASE_SET } from "./small-case-set.ts";

/** A whole server on a real database, without a port. */
export interface TestWorld {
  readonly app: Hono<EdgeEnvironment>;
  readonly reader: Reader;
  /** The workspace, for writing what a test needs. */
  readonly staff: Connection;
  /** Every line that was logged. */
  readonly logged: readonly string[];
  isReady: boolean;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** A tRPC call as our client makes it. */
  call(procedure: string, input?: unknown): Promise<Response>;
  close(): Promise<void>;
}

export const TODAY = "2026-04-07";
const NOW = Date.parse("2026-04-07T16:00:00Z");
const TIME_ZONE = "America/Caracas";

const PAGE = `<!doctype html><html><head><meta name="style-nonce" content="" /></head><body></body></html>`;

function builtClient(): Map<string, Asset> {
  const files = {
    "/index.html": PAGE,
    "/assets/index-1a2b3c4d.js": "console;".repeat(400),
    "/favicon.svg": "<svg/>",
  };
  return new Map(Object.entries(files).map(([path, text]) => [path, asset(path, Buffer.from(text))]));
}

/** @param seed fills the empty store of the database at a URL; the small case set where it is left out */
export async function testWorld(seed: (url: string) => Promise<void> = loadSmallCaseSet): Promise<TestWorld> {
  const database = await freshDatabase();
  await seed(database.url);
  const staff = connect(database.url, { role: "app", max: 2 });
  const visitors = connect(database.url, { role: "public", max: 4 });
  const census = await ReaderCensus.load(visitors.sql);
  const reader: Reader = { role: "public", database: visitors.db, census, clock: () => NOW, timeZone: TIME_ZONE };
  const logged: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  const world = { isReady: true };
  const app = createApp({
    anonymous: reader,
    isReady: () => world.isReady,
    assets: builtClient(),
    log: pino({ base: null }, sink),
  });
  return Object.assign(world, {
    app,
    reader,
    staff,
    logged,
    get: async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }),
    call: async (procedure: string, input?: unknown) =>
      app.request(`/trpc/${procedure}?batch=1`, {
        method: "POST",
        headers: { "content-type": "application/json", "sec-fetch-site": "same-origin" },
        body: JSON.stringify({ 0: input }),
      }),
    async close() {
      await Promise.all([staff.close(), visitors.close()]);
      await database.drop();
    },
  });
}

export async function loadSmallCaseSet(url: string): Promise<void> {
  const { db, close } = connect(url, { role: "app", max: 1 });
  const options = { name: "small", now: new Date(NOW), timeZone: TIME_ZONE, random: randomBytes };
  await loadCaseSet(db, SMALL_CASE_SET, options).finally(close);
}
