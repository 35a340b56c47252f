import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { connect, type Connection } from "@paradero/drizzle/connect";
import { loadCaseSet, storeIsEmpty } from "@paradero/drizzle/load-case-set";
import { migrate } from "@paradero/drizzle/migrate";
import { readCaseSet } from "@paradero/drizzle/read-case-set";
import { pino } from "pino";
import { Access } from "./access/access.ts";
import type { Reader } from "./access/reader.ts";
import { ReaderCensus } from "./census/reader-census.ts";
import type { Configuration } from "./configuration.ts";
import { startDatabase } from "./database/start-database.ts";
import { createApp } from "./http/app.ts";
import { loadAssets } from "./http/assets.ts";
import { listen, type Listening } from "./http/listen.ts";
import { refuseUsedPort } from "./process/port.ts";
import { onShutdown } from "./process/shutdown.ts";

const CLIENT = fileURLToPath(new URL("../../client/dist", import.meta.url));

/**
 * Starts everything, in the order in which it can fail without damage: the port is asked for before the database starts,
 * the database answers before anybody may ask. Returns when the first answer can be given.
 *
 * @param say tells the operator one sentence
 * @throws {StartFailure}
 */
export async function serve(configuration: Configuration, say: (sentence: string) => void): Promise<Listening> {
  const { host, port, timeZone, logLevel } = configuration;
  const log = pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  await refuseUsedPort(host, port);
  const assets = loadAssets(CLIENT);
  const database = await startDatabase(configuration, say);
  onShutdown("The database", () => database.stop());
  await migrate(database.ownerUrl);
  await fillEmptyStore(database.ownerUrl, configuration);
  const visitors = connect(database.publicUrl, { role: "public" });
  onShutdown("The connections of readers", () => visitors.close());
  const staff = connect(database.ownerUrl, { role: "app" });
  onShutdown("The connections of staff", () => staff.close());
  const anonymous = await readerOf(visitors, "public", timeZone);
  // Nobody is signed in at the first moment: the public need not wait for the second census.
  const readers = { anonymous, staff: onceItWorked(() => readerOf(staff, "staff", timeZone)) };
  const access = await Access.open({ database: staff.db, clock: Date.now, key: configuration.secret });
  let isReady = true;
  const app = createApp({
    readers,
    access,
    isReady: () => isReady,
    assets: await assets,
    log,
  });
  const listening = await listen(app, host, port);
  onShutdown("The web server", () => {
    isReady = false;
    return listening.close();
  });
  return listening;
}

/** Makes something once, and again where that failed. */
function onceItWorked<T>(make: () => Promise<T>): () => Promise<T> {
  let making: Promise<T> | undefined;
  return () =>
    (making ??= make().catch((error: unknown) => {
      making = undefined;
      throw error;
    }));
}

async function readerOf(connection: Connection, sees: Reader["sees"], timeZone: string): Promise<Reader> {
  const census = await ReaderCensus.load(connection.sql);
  return { sees, database: connection.db, census, clock: Date.now, timeZone };
}

async function fillEmptyStore(ownerUrl: string, { caseSet, timeZone }: Configuration): Promise<void> {
  if (caseSet === "none") return;
  await withConnection(connect(ownerUrl, { role: "app", max: 1 }), async ({ db }) => {
    if (!(await storeIsEmpty(db))) return;
    const options = { name: caseSet, now: new Date(), timeZone, random: randomBytes };
    await loadCaseSet(db, await readCaseSet(caseSet), options);
    // A planner without statistics takes a hundred times as long for the first pages.
    await withConnection(connect(ownerUrl, { role: "owner", max: 1 }), async ({ sql }) => void (await sql`analyze`));
  });
}

async function withConnection(connection: Connection, work: (connection: Connection) => Promise<void>): Promise<void> {
  try {
    await work(connection);
  } finally {
    await connection.close();
  }
}
