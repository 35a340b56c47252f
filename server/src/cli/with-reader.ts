import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connect, type Connection, type Logins } from "@paradero/drizzle/connect";
import { newFactIds } from "@paradero/drizzle/fact-ids";
import { migrate } from "@paradero/drizzle/migrate";
import type { PublicationLevel } from "@paradero/shared/person/profiles";
import type { ReservedSql } from "postgres";
import { Access } from "../access/access.ts";
import type { Counter } from "../access/readers/reader.ts";
import { ReaderCensus } from "../census/reader-census.ts";
import { UnnamedCensus } from "../census/unnamed-census.ts";
import { NO_FEED } from "../changes/change-feed.ts";
import { ChangesUnderWay } from "../changes/changes-under-way.ts";
import { type ChangeWriter, COMMAND_LINE } from "../changes/writer.ts";
import type { Configuration } from "../configuration.ts";
import { directoryHolder } from "../database/directory-lock.ts";
import { startEmbeddedPostgres } from "../database/embedded-postgres.ts";
import { connectionFile, startDatabase } from "../database/start-database.ts";
import { onShutdown } from "../process/shutdown.ts";
import { StartFailure } from "../process/start-failure.ts";
import { calendarOf, refreshStatistics, settingsOf, settleForCommand } from "../store/settle-store.ts";
import type { Console } from "./command.ts";

const SERVER_STARTS_WITHIN_MS = 15_000;

/**
 * Counts as a reader does: as an anonymous one, who gets what is published, or as somebody who sees everybody on record.
 * The database is the one of the running server, or is started for the command.
 */
export async function withCounter(
  console: Console,
  sees: "public" | "staff",
  work: (counter: Counter) => Promise<void> | void,
): Promise<void> {
  const configuration = console.configuration();
  const database = await reach(configuration, console.complain);
  const isPublic = sees === "public";
  const workspace = connect(database.logins, { role: "app", max: 4, statementTimeout: 0 });
  const published = connect(database.logins, { role: "public", max: 4, statementTimeout: 0 });
  try {
    if (isPublic) await tellUnpublished(workspace, console);
    const settings = await settingsOf(workspace.db, configuration);
    const { firstDay } = settings;
    const census = await ReaderCensus.load(isPublic ? published.sql : workspace.sql, firstDay);
    const unnamed = isPublic ? await UnnamedCensus.load(workspace.sql, firstDay) : null;
    await work({ census, unnamed, clock: Date.now, timeZone: calendarOf(settings) });
  } finally {
    await Promise.all([published.close(), workspace.close()]);
    await database.stop();
  }
}

/** Whoever counts an import of their own should not take those who are not published for lost. */
async function tellUnpublished({ sql }: Connection, console: Console): Promise<void> {
  const [row] = await sql<{ people: number }[]>`
    select count(*)::int as people from profiles where superseded_at is null and publication <> ${PUBLISHED}`;
  const people = row?.people ?? 0;
  if (people > 0) console.complain(`Not counted: ${people} on record who are not published. --everybody counts them.`);
}

const PUBLISHED: PublicationLevel = "named";

/** Does something to accounts, in the workspace: for whoever holds the machine, who needs no account. */
export async function withAccess(console: Console, work: (access: Access) => Promise<void>): Promise<void> {
  const configuration = console.configuration();
  const database = await reach(configuration, console.complain);
  const connection = connect(database.logins, { role: "app", max: 2 });
  try {
    await work(await Access.open({ database: connection.db, clock: Date.now, key: configuration.secret }));
  } finally {
    await connection.close();
    await database.stop();
  }
}

/**
 * Does something to the store as a whole, for whoever holds the machine.
 *
 * @param make a store, where there is none
 */
export async function withOwner(
  console: Console,
  { make }: { readonly make: boolean },
  work: (logins: Logins, configuration: Configuration) => Promise<void>,
): Promise<void> {
  const configuration = console.configuration();
  const database = await reach(configuration, console.complain, { make });
  try {
    await work(database.logins, configuration);
  } finally {
    await database.stop();
  }
}

/** The same, with a connection of the owner for this alone. */
export function withOwnersConnection(
  console: Console,
  options: { readonly make: boolean },
  work: (own: ReservedSql) => Promise<void>,
): Promise<void> {
  return withOwner(console, options, async (logins) => {
    const { sql, close } = connect(logins, { role: "owner", max: 1 });
    const own = await sql.reserve();
    try {
      await work(own);
    } finally {
      own.release();
      await close();
    }
  });
}

/** After fewer new ones what the planner knows is still right. */
const MANY_ROWS = 1_000;

/**
 * Writes in the workspace without an account: for whoever holds the machine. Where there is no store yet, one is made, with
 * nothing in it. A running server hears of it by the change log.
 *
 * @param dry nothing is written, so nothing is decided for a new store either
 * @param work says from how many rows it wrote
 */
export async function withWriter(
  console: Console,
  { dry }: { readonly dry: boolean },
  work: (writer: ChangeWriter) => Promise<{ readonly rows: number }>,
): Promise<void> {
  const configuration = console.configuration();
  const database = await reach(configuration, console.complain, { make: true });
  // Thinking a long list out takes longer than a reader may be kept waiting.
  const connection = connect(database.logins, { role: "app", max: 2, statementTimeout: 0 });
  try {
    const clock = Date.now;
    const settings = await (dry ? settingsOf : settleForCommand)(connection.db, configuration);
    const reader = {
      sees: "staff" as const,
      database: connection.db,
      feed: NO_FEED,
      underWay: new ChangesUnderWay(connection.sql),
      clock,
      timeZone: calendarOf(settings),
      firstDay: settings.firstDay,
      newFactId: newFactIds(clock, randomBytes),
      random: randomBytes,
    };
    const { rows } = await work({ account: COMMAND_LINE, reader });
    // The database looks again by itself, but only minutes later.
    if (!dry && rows >= MANY_ROWS) await refreshStatistics(database.logins);
  } finally {
    await connection.close();
    await database.stop();
  }
}

interface Reached {
  readonly logins: Logins;
  readonly stop: () => Promise<void>;
}

/** @param make makes a store where there is none, and brings the schema up to date */
async function reach(
  configuration: Configuration,
  say: (sentence: string) => void,
  { make } = { make: false },
): Promise<Reached> {
  if (configuration.databaseUrl !== null) {
    const own = await startDatabase(configuration);
    if (make) await migrate(own.logins);
    return own;
  }
  const directory = configuration.dataDirectory;
  if (!make && !hasStore(directory)) {
    throw new StartFailure(
      `There is no store in ${directory} yet: npm start makes one, or PARADERO_DATA names another.`,
    );
  }
  const running = existsSync(directory) ? await loginsOfRunningServer(directory) : null;
  if (running !== null) return { logins: running, stop: () => Promise.resolve() };
  const embedded = await startEmbeddedPostgres({ directory, say });
  onShutdown("The database", () => embedded.stop());
  await migrate(embedded.logins);
  return { logins: embedded.logins, stop: () => embedded.stop() };
}

function hasStore(directory: string): boolean {
  return existsSync(join(directory, "postgres")) || existsSync(join(directory, "cluster-home"));
}

/** `null` if no server runs. One that has just been started is waited for. */
async function loginsOfRunningServer(directory: string): Promise<Logins | null> {
  for (let waited = 0; ; waited += 100) {
    const holder = await directoryHolder(directory);
    if (holder === null) return null;
    try {
      return JSON.parse(readFileSync(connectionFile(directory), "utf8"));
    } catch (error) {
      const missing = error instanceof Error && "code" in error && error.code === "ENOENT";
      if (!missing || waited >= SERVER_STARTS_WITHIN_MS) {
        const sentence = `The store in ${directory} is used by process ${holder.pid}, and this user cannot join it.`;
        throw new StartFailure(sentence, { cause: error });
      }
    }
    await pause(100);
  }
}
