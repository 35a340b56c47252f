import type { Logins } from "@paradero/drizzle/connect";
import { openLogins } from "@paradero/drizzle/logins/open-logins";
import postgres from "postgres";
import { StartFailure } from "../process/start-failure.ts";
import { type Address, hostAndPort, listenSettings, loopbackAddress, socketAddress, superuserUrl } from "./address.ts";
import { findBinaries } from "./binaries.ts";
import { type ClusterHome, findHome, prepareDirectory, SHELTER } from "./cluster-home.ts";
import { DATABASE, ensureCluster, SUPERUSER, superuserPassword } from "./create-cluster.ts";
import { DatabaseLog } from "./database-log.ts";
import { lockDirectory } from "./directory-lock.ts";
import { keepRunning } from "./keep-running.ts";
import { stopOrphan } from "./orphan.ts";
import { blamesSocket, postgresReason } from "./postgres-words.ts";
import { type Postmaster, startPostmaster } from "./postmaster.ts";
import { tuning } from "./tuning.ts";

export interface EmbeddedOptions {
  /** Made if it is not there; held by a lock until `stop`. */
  readonly directory: string;
  /** `false` gives up every promise about a crash for speed; only for tests. */
  readonly durable?: boolean;
  /** Told, in a sentence, what an operator wants to know. */
  readonly say?: (sentence: string) => void;
}

export interface EmbeddedPostgres {
  /** `?host=` names the directory of a Unix socket, as in libpq. */
  readonly logins: Logins;
  /** Stops PostgreSQL and gives the directory back. Does nothing the second time. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a PostgreSQL of our own in `directory`, making the cluster on first use and recovering it after a crash. Throws
 * a `StartFailure` (the directory is in use, cannot be written, holds something else, is damaged), having changed nothing.
 */
export async function startEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  if (process.platform === "win32") {
    throw new StartFailure("On Windows, run Paradero inside WSL, or name a PostgreSQL server in DATABASE_URL.");
  }
  const directory = prepareDirectory(options.directory);
  const lock = await lockDirectory(directory);
  try {
    return await startLocked(directory, options, () => lock.release());
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function startLocked(
  directory: string,
  options: EmbeddedOptions,
  release: () => void,
): Promise<EmbeddedPostgres> {
  const { durable = true, say = () => undefined } = options;
  const home = findHome(directory);
  const { initdb, postgres: program, copiedTo } = findBinaries(home.user, SHELTER);
  if (home.sheltered) say(`PostgreSQL's user cannot enter ${directory}, so the database stands in ${home.cluster}.`);
  if (copiedTo !== null) say(`PostgreSQL's user cannot enter the project, so its programs run from ${copiedTo}.`);
  await ensureCluster(home, initdb, durable);
  if (await stopOrphan(home)) say("Stopped the PostgreSQL that an earlier, crashed start had left behind.");

  const log = new DatabaseLog(directory);
  const start = (address: Address) =>
    startPostmaster(
      program,
      home,
      { ...SETTINGS, ...tuning(), ...durability(durable), ...listenSettings(address) },
      log,
    );
  const { address, postmaster } = await startSomewhere(home, start, log);
  const keeper = keepRunning(postmaster, () => start(address), say);
  log.rotateEveryHour();
  const shutDown = async (): Promise<void> => {
    await keeper.stop();
    log.close();
  };
  try {
    const password = superuserPassword(home.cluster);
    await createDatabase(address, password);
    const logins = await openLogins(superuserUrl(address, password));
    let stopped: Promise<void> | null = null;
    return { logins, stop: () => (stopped ??= shutDown().then(release)) };
  } catch (error) {
    await shutDown();
    throw error;
  }
}

type Start = (address: Address) => ReturnType<typeof startPostmaster>;

async function startSomewhere(
  home: ClusterHome,
  start: Start,
  log: DatabaseLog,
): Promise<{ address: Address; postmaster: Postmaster }> {
  const socket = socketAddress(home.sockets);
  if (socket !== null) {
    const started = await start(socket);
    if ("process" in started) return { address: socket, postmaster: started };
    if (!blamesSocket(started.output)) throw refusal(home, started.output, log);
  }
  for (let attempt = 1; ; attempt++) {
    const address = await loopbackAddress();
    const started = await start(address);
    if ("process" in started) return { address, postmaster: started };
    // Somebody may take the port between our looking and PostgreSQL's binding.
    const taken = /could not bind|Address already in use/i.test(started.output);
    if (attempt === 5 || !taken) throw refusal(home, started.output, log);
  }
}

function refusal(home: ClusterHome, output: string, log: DatabaseLog): StartFailure {
  return new StartFailure(
    `The database in ${home.cluster} cannot be started: ${postgresReason(output)}. Nothing was thrown away; ` +
      `the whole message is in ${log.path}. If files are damaged, bring them back from a backup.`,
  );
}

const SETTINGS = {
  timezone: "UTC",
  log_timezone: "UTC",
  lc_messages: "C",
  log_line_prefix: "%m [%p] ",
  log_checkpoints: "off",
  // Statements and details quote the data, and a log is the wrong place for names.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

function durability(durable: boolean): Record<string, string> {
  const value = durable ? "on" : "off";
  return { fsync: value, full_page_writes: value, synchronous_commit: value };
}

async function createDatabase(address: Address, password: string): Promise<void> {
  const sql = postgres({
    ...hostAndPort(address),
    username: SUPERUSER,
    password,
    database: "postgres",
    max: 1,
    onnotice: () => undefined,
  });
  try {
    const [found] = await sql`select from pg_database where datname = ${DATABASE}`;
    if (found === undefined) await sql.unsafe(`create database ${DATABASE}`);
  } finally {
    await sql.end({ timeout: 5 });
  }
}
