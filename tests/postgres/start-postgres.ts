import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { chownSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { findBinaries } from "@paradero/server/database/binaries";
import { type RunAs, canEnter, unprivilegedUser } from "@paradero/server/database/unprivileged-user";
import postgres from "postgres";

export interface TestServer {
  /** The URL of a database of this server, as its superuser. */
  url(database: string): string;
  stop(): Promise<void>;
}

/** A test needs no durability, and a template must have no visitors when it is copied. */
const SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: "200",
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
} as const;

/**
 * Ends the server and removes its directory when the input ends: that is when `stop` closes it, and also when this process
 * is gone in any other way, so that no run leaves a server behind. A signal to the whole group (Ctrl-C) does not keep the
 * keeper from it.
 */
const KEEPER = `trap "" HUP INT TERM; directory=$1; shift; "$@" </dev/null & server=$!; read -r _; kill -INT $server; wait $server; rm -rf "$directory"`;

/** Starts a PostgreSQL of its own in a new directory, on a free port of the loopback address. */
export async function startPostgres(): Promise<TestServer> {
  const user = unprivilegedUser("/nonexistent");
  const directory = mkdtempSync(join(canEnter(user, tmpdir()) ? tmpdir() : "/tmp", "paradero-test-"));
  if ("uid" in user) chownSync(directory, user.uid, user.gid);
  const binaries = findBinaries(user, join(directory, "programs"));
  const password = randomBytes(16).toString("hex");
  initialise(binaries.initdb, directory, password, user);
  const port = await freePort();
  const settings = Object.entries(SETTINGS).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = [binaries.postgres, "-D", join(directory, "data"), "-p", String(port), ...settings];
  const log = join(directory, "log");
  const keeper = spawn("/bin/sh", ["-c", `exec 2>"$1/log"; ${KEEPER}`, "sh", directory, ...server], {
    ...user,
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
  });
  const url = (database: string) => `postgres://postgres:${password}@127.0.0.1:${port}/${database}`;
  await untilReady(url("postgres"), keeper, log);
  return { url, stop: () => stop(keeper) };
}

function initialise(initdb: string, directory: string, password: string, user: RunAs): void {
  const passwordFile = join(directory, "password");
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if ("uid" in user) chownSync(passwordFile, user.uid, user.gid);
  const flags = ["--username=postgres", "--auth=password", `--pwfile=${passwordFile}`, "--no-sync", "--encoding=UTF8"];
  const locale = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
  const made = spawnSync(initdb, [`--pgdata=${join(directory, "data")}`, ...flags, ...locale], {
    ...user,
    cwd: "/",
    encoding: "utf8",
  });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  return address.port;
}

async function untilReady(url: string, keeper: ChildProcess, log: string): Promise<void> {
  let reason: unknown;
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const sql = postgres(url, { max: 1, connect_timeout: 5, backoff: () => 0 });
    try {
      await sql`select 1`;
      return;
    } catch (error) {
      reason = error;
    } finally {
      await sql.end({ timeout: 1 });
    }
    await pause(100);
  }
  await stop(keeper);
  throw new Error(`PostgreSQL did not start: ${logOf(log)}`, { cause: reason });
}

function logOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "it left no log";
  }
}

async function stop(keeper: ChildProcess): Promise<void> {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return;
  const gone = once(keeper, "exit");
  keeper.stdin?.end();
  await gone;
}
