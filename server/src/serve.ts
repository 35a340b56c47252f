import { randomBytes } from "node:crypto";
import { fileURLToPath } from "node:url";
import { connect } from "@paradero/drizzle/connect";
import { migrate } from "@paradero/drizzle/migrate";
import { pino } from "pino";
import { Access } from "./access/access.ts";
import { firstAccountToken } from "./access/accounts/first-account.ts";
import { openReaders } from "./access/readers/open-readers.ts";
import type { Configuration } from "./configuration.ts";
import { startDatabase } from "./database/start-database.ts";
import { createApp } from "./http/app.ts";
import { loadAssets } from "./http/assets.ts";
import { failureOf } from "./http/failure.ts";
import { listen, type Listening } from "./http/listen.ts";
import { refuseUsedPort } from "./process/port.ts";
import { onShutdown } from "./process/shutdown.ts";
import { expireUnread } from "./rosters/unread-files.ts";
import { calendarOf, settleStore } from "./store/settle-store.ts";

/** A server that answers. */
export interface Served extends Listening {
  /** Opens the first account, while there is none: for the console, and for nobody else. */
  readonly firstAccountLink: string | null;
}

/** The census reads its streams side by side. */
const FILLING_CONNECTIONS = 4;

const AN_HOUR_MS = 3_600_000;

const CLIENT = fileURLToPath(new URL("../../client/dist", import.meta.url));

/**
 * Starts everything, in the order in which it can fail without damage: the port is asked for before the database starts,
 * the database answers before anybody may ask. Returns when the first answer can be given.
 *
 * @param say tells the operator one sentence
 * @throws {StartFailure}
 */
export async function serve(configuration: Configuration, say: (sentence: string) => void): Promise<Served> {
  const { host, port, logLevel } = configuration;
  const log = pino({ level: logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  await refuseUsedPort(host, port);
  const assets = loadAssets(CLIENT);
  const database = await startDatabase(configuration, say);
  onShutdown("The database", () => database.stop());
  await migrate(database.logins);
  const settings = await settleStore(database.logins, configuration, say);
  const visitors = connect(database.logins, { role: "public" });
  onShutdown("The connections of readers", () => visitors.close());
  // Reading everybody may take longer than a reader may be kept waiting.
  const filling = connect(database.logins, { role: "public", max: FILLING_CONNECTIONS, statementTimeout: 0 });
  onShutdown("The connections of the census", () => filling.close());
  const staff = connect(database.logins, { role: "app" });
  onShutdown("The connections of staff", () => staff.close());
  const fillingStaff = connect(database.logins, { role: "app", max: FILLING_CONNECTIONS, statementTimeout: 0 });
  onShutdown("The connections of the census of staff", () => fillingStaff.close());
  const complain = (reason: unknown) =>
    log.warn({ failure: failureOf(reason) }, "A change could not be taken in at once");
  const readers = await openReaders({
    visitors,
    filling,
    staff,
    fillingStaff,
    clock: Date.now,
    random: randomBytes,
    timeZone: calendarOf(settings),
    firstDay: settings.firstDay,
    complain,
  });
  const forgetFiles = () =>
    expireUnread({ database: staff.db, clock: Date.now }).catch((reason: unknown) =>
      log.warn({ failure: failureOf(reason) }, "Files that nobody reads could not be forgotten"),
    );
  const forgetting = setInterval(() => void forgetFiles(), AN_HOUR_MS);
  onShutdown("The forgetting of files", () => clearInterval(forgetting));
  const access = await Access.open({ database: staff.db, clock: Date.now, key: configuration.secret });
  let isReady = true;
  const app = createApp({
    readers,
    access,
    proxies: configuration.proxies,
    isReady: () => isReady,
    assets: await assets,
    language: settings.language,
    log,
  });
  const listening = await listen(app, host, port);
  onShutdown("The web server", () => {
    isReady = false;
    // A feed is an answer without an end: it would hold up the drain.
    readers.close();
    return listening.close();
  });
  const token = await firstAccountToken(access);
  const own = `http://127.0.0.1:${new URL(listening.address).port || "80"}`;
  return { ...listening, firstAccountLink: token === null ? null : `${own}/first-account#${token}` };
}
