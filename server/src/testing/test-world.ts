import { randomBytes } from "node:crypto";
import { Writable } from "node:stream";
import { connect, type ConnectOptions, type Connection, type Logins } from "@paradero/drizzle/connect";
import { loadCaseSet } from "@paradero/drizzle/load-case-set";
import type { Day } from "@paradero/shared/dates/days";
import type { Hono } from "hono";
import { pino } from "pino";
import { type FreshDatabase, freshDatabase } from "../../../tests/postgres/database.ts";
import { Access } from "../access/access.ts";
import { openReaders } from "../access/readers/open-readers.ts";
import type { PublicReader, StaffReader } from "../access/readers/reader.ts";
import { createApp } from "../http/app.ts";
import { type Asset, asset } from "../http/assets.ts";
import type { EdgeEnvironment } from "../http/environment.ts";
import { LIMITS, type WorkLimits } from "../work/limits.ts";
import { SMALL_CASE_SET } from "./small-case-set.ts";

export interface WorldOptions {
  /** Of the store; none where it is left out. */
  readonly firstDay?: Day | null;
  /** A test asks more at once than anybody may. */
  readonly limits?: WorkLimits;
  /** Is told every statement that goes out for the public. */
  readonly hear?: ConnectOptions["hear"];
  /** A store of a hundred thousand people takes longer to read than any question may; 0 for as long as it takes. */
  readonly statementTimeout?: number;
}

const ENOUGH = { atOnce: 1e12, perSecond: 1e12 };
const WIDE: WorkLimits = { ...LIMITS, address: ENOUGH, account: ENOUGH };

/** A whole server on a real database, without a port. */
export interface TestWorld {
  readonly app: Hono<EdgeEnvironment>;
  /** What the public sees. */
  readonly reader: PublicReader;
  /** What staff see. */
  readonly staffReader: StaffReader;
  readonly access: Access;
  /** The workspace, for writing what a test needs. */
  readonly staff: Connection;
  /** As an operator names the database in `DATABASE_URL`. */
  readonly databaseUrl: string;
  readonly logins: Logins;
  /** Every line that was logged. */
  readonly logged: readonly string[];
  isReady: boolean;
  /** How far ahead of real time accounts and sessions live, in milliseconds. */
  ahead: number;
  /** How long the store has been there since its first moment, in milliseconds. */
  later: number;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** A tRPC call as our client makes it, of an anonymous caller unless `headers` bring a cookie. */
  readonly call: (procedure: string, input?: unknown, headers?: Record<string, string>) => Promise<Response>;
  close(): Promise<void>;
}

export const TODAY = "2026-04-07";
const NOW = Date.parse("2026-04-07T16:00:00Z");
const TIME_ZONE = "America/Caracas";

const FROM_OUR_PAGE = { "content-type": "application/json", "sec-fetch-site": "same-origin" };

const PAGE = `<!doctype html><html><head><meta name="style-nonce" content="" /></head><body></body></html>`;

function builtClient(): Map<string, Asset> {
  const files = {
    "/index.html": PAGE,
    "/assets/index-1a2b3c4d.js": "console;".repeat(400),
    "/favicon.svg": "<svg/>",
  };
  return new Map(Object.entries(files).map(([path, text]) => [path, asset(path, Buffer.from(text))]));
}

/**
 * @param seed fills the empty store; the small case set where it is left out
 */
export async function testWorld(
  seed: (logins: Logins) => Promise<void> = loadSmallCaseSet,
  options: WorldOptions = {},
): Promise<TestWorld> {
  const database = await freshDatabase();
  await seed(database.logins);
  return worldOn(database, options);
}

/** The same on a database that is filled already, and dropped with it. */
export async function worldOn(
  database: FreshDatabase,
  { firstDay = null, limits = WIDE, hear, statementTimeout }: WorldOptions = {},
): Promise<TestWorld> {
  const patience = { max: 4, ...(statementTimeout !== undefined && { statementTimeout }) };
  const staff = connect(database.logins, { role: "app", ...patience });
  const visitors = connect(database.logins, { role: "public", ...patience, ...(hear && { hear }) });
  const logged: string[] = [];
  // Every look at the clock is a millisecond later: no two changes come at the same time.
  let looks = 0;
  const world = { isReady: true, ahead: 0, later: 0 };
  const clock = () => NOW + world.later + (looks += 1);
  const complain = (reason: unknown) => void logged.push(String(reason));
  const settings = { timeZone: TIME_ZONE, firstDay };
  const readers = await openReaders({ visitors, staff, clock, random: randomBytes, ...settings, complain });
  const staffReader = await readers.staff();
  // Sessions live in real time, whatever day the store is asked on.
  const access = await Access.open({ database: staff.db, clock: () => Date.now() + world.ahead, key: null });
  const sink = new Writable({
    write(chunk, _encoding, done) {
      logged.push(String(chunk));
      done();
    },
  });
  const app = createApp({
    readers,
    access,
    isReady: () => world.isReady,
    assets: builtClient(),
    log: pino({ base: null }, sink),
    limits,
  });
  return Object.assign(world, {
    app,
    reader: readers.anonymous,
    staffReader,
    access,
    staff,
    databaseUrl: database.url,
    logins: database.logins,
    logged,
    get: async (path: string, headers: Record<string, string> = {}) => app.request(path, { headers }),
    call: async (procedure: string, input?: unknown, headers: Record<string, string> = {}) =>
      app.request(`/trpc/${procedure}?batch=1`, {
        method: "POST",
        headers: { ...FROM_OUR_PAGE, ...headers },
        body: JSON.stringify({ 0: input }),
      }),
    async close() {
      readers.close();
      await Promise.all([staff.close(), visitors.close()]);
      await database.drop();
    },
  });
}

export async function loadSmallCaseSet(logins: Logins): Promise<void> {
  const { db, close } = connect(logins, { role: "app", max: 1 });
  const options = { name: "small", now: new Date(NOW), timeZone: TIME_ZONE, random: randomBytes };
  await loadCaseSet(db, SMALL_CASE_SET, options).finally(close);
}
