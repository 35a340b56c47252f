import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { StartFailure } from "../process/start-failure.ts";
import { POSTGRES_MAJOR } from "./binaries.ts";
import { type ClusterHome, privateDirectory } from "./cluster-home.ts";
import { PROGRAM_ENVIRONMENT, postgresReason } from "./postgres-words.ts";

/** Makes the logins of a cluster of ours, and is nobody who serves or migrates. */
export const SUPERUSER = "paradero";
export const DATABASE = "paradero";

/**
 * Makes the cluster of a home if there is none, and refuses one that is not ours to start. It is built under another name
 * and renamed when finished, so that a cluster is whole or not there.
 *
 * Text compares by code point with Unicode's case rules, which no update of the operating system changes; what people
 * read is sorted with an explicit `collate "es-x-icu"` (or another of the ICU collations that every cluster has).
 */
export async function ensureCluster(home: ClusterHome, initdb: string, durable: boolean): Promise<void> {
  if (existsSync(home.cluster) && readable(home) && readdirSync(home.cluster).length > 0) return inspect(home.cluster);
  const draft = `${home.cluster}.new`;
  rmSync(draft, { recursive: true, force: true });
  privateDirectory(draft, home.user);
  const passwordFile = join(home.sockets, "password");
  const password = randomBytes(32).toString("base64url");
  writeOwned(passwordFile, password, home);
  try {
    await runInitdb(initdb, home, [
      `--pgdata=${draft}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      "--auth=scram-sha-256",
      "--encoding=UTF8",
      "--locale-provider=builtin",
      "--builtin-locale=C.UTF-8",
      "--locale=C",
      "--text-search-config=simple",
      "--data-checksums",
      ...(durable ? [] : ["--no-sync"]),
    ]);
    writeOwned(join(draft, "owner-password"), password, home);
    if (existsSync(home.cluster)) rmdirSync(home.cluster);
    renameSync(draft, home.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** The password of `SUPERUSER`. It lies inside the cluster, so that the two are never parted. */
export function superuserPassword(cluster: string): string {
  try {
    return readFileSync(join(cluster, "owner-password"), "utf8").trim();
  } catch {
    throw new StartFailure(
      `The file ${join(cluster, "owner-password")} is missing, and the database opens only with what it says: ` +
        "bring it back from a backup.",
    );
  }
}

function readable(home: ClusterHome): boolean {
  try {
    readdirSync(home.cluster);
    return true;
  } catch {
    throw new StartFailure(
      `The database in ${home.cluster} belongs to another user: start Paradero as that user or as root, ` +
        "or name another directory in PARADERO_DATA.",
    );
  }
}

function inspect(cluster: string): void {
  const versionFile = join(cluster, "PG_VERSION");
  const version = existsSync(versionFile) ? readFileSync(versionFile, "utf8").trim() : "";
  if (version === POSTGRES_MAJOR) return;
  throw new StartFailure(
    /^\d+$/.test(version)
      ? `The database in ${cluster} was made by PostgreSQL ${version}, and this Paradero brings PostgreSQL ${POSTGRES_MAJOR}: ` +
          "start it with the Paradero that made it, or name a fresh directory in PARADERO_DATA; nothing was changed."
      : `${cluster} holds no whole PostgreSQL database (its file PG_VERSION says nothing): ` +
          "bring it back from a backup, or name a fresh directory in PARADERO_DATA; nothing was changed.",
  );
}

function writeOwned(path: string, text: string, home: ClusterHome): void {
  writeFileSync(path, `${text}\n`, { mode: 0o600, flush: true });
  if ("uid" in home.user) chownSync(path, home.user.uid, home.user.gid);
}

async function runInitdb(initdb: string, home: ClusterHome, flags: readonly string[]): Promise<void> {
  const child = spawn(initdb, flags, {
    ...home.user,
    cwd: home.sockets,
    env: PROGRAM_ENVIRONMENT,
    stdio: ["ignore", "ignore", "pipe"],
    detached: true,
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve, reject) =>
    child.once("error", reject).once("close", resolve),
  );
  if (code !== 0) throw new StartFailure(`The database in ${home.cluster} cannot be made: ${postgresReason(said)}.`);
}
