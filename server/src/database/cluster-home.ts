import { randomUUID } from "node:crypto";
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { fileSystemReason, StartFailure } from "../process/start-failure.ts";
import { canEnter, type RunAs, unprivilegedUser } from "./unprivileged-user.ts";

/** Where root's databases and programs stand when PostgreSQL's user cannot enter the data directory or the project. */
export const SHELTER = "/var/lib/paradero";

export interface ClusterHome {
  readonly user: RunAs;
  /** PostgreSQL's own data directory, `…/postgres`. */
  readonly cluster: string;
  /** A directory that belongs to PostgreSQL's user and nobody else enters, for its socket. */
  readonly sockets: string;
  /** Whether that is outside the data directory. */
  readonly sheltered: boolean;
}

/** Makes a data directory, or throws a `StartFailure` that says why it cannot be one. Returns its real path. */
export function prepareDirectory(directory: string): string {
  try {
    // Root's is passed through by PostgreSQL's user, and read by nobody.
    makeDirectories(directory, process.getuid?.() === 0 ? 0o711 : 0o700);
    const probe = join(directory, `.writable-${randomUUID()}`);
    writeFileSync(probe, "", { flag: "wx" });
    rmSync(probe);
    return realpathSync(directory);
  } catch (error) {
    const reason = fileSystemReason(error);
    if (reason === null) throw error;
    throw new StartFailure(`The data directory ${directory} cannot be written: ${reason}.`);
  }
}

/** One by one: Node's own way of making a path never ends in a file system that holds no directories of ours. */
function makeDirectories(directory: string, mode: number): void {
  if (existsSync(directory)) return;
  makeDirectories(dirname(directory), mode);
  try {
    mkdirSync(directory, { mode });
  } catch (error) {
    if (!statSync(directory, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/**
 * Finds the home of a data directory's cluster, making the directories around it. The file `cluster-home` in the data
 * directory points to a cluster that stands elsewhere, so that a fresh data directory is a fresh database.
 */
export function findHome(dataDirectory: string): ClusterHome {
  const pointer = join(dataDirectory, "cluster-home");
  if (existsSync(pointer)) return shelteredHome(dataDirectory, readFileSync(pointer, "utf8").trim(), false);
  const cluster = join(dataDirectory, "postgres");
  const user = unprivilegedUser(cluster);
  if (!("uid" in user) || canEnter(user, dataDirectory)) {
    return { user, cluster, sockets: privateDirectory(join(dataDirectory, "socket"), user), sheltered: false };
  }
  if (existsSync(cluster)) {
    throw new StartFailure(
      `PostgreSQL's user ${user.uid} can no longer enter ${dataDirectory}, where its database is: ` +
        `let it pass with chmod o+x on every directory above ${cluster}.`,
    );
  }
  const home = join(SHELTER, randomUUID());
  mkdirSync(home, { recursive: true, mode: 0o755 });
  writeFileSync(join(home, "belongs-to"), `${dataDirectory}\n`);
  writeFileSync(pointer, `${home}\n`, { mode: 0o600, flush: true });
  return shelteredHome(dataDirectory, home, true);
}

function shelteredHome(dataDirectory: string, home: string, fresh: boolean): ClusterHome {
  const cluster = join(home, "postgres");
  if (!fresh && !existsSync(home)) {
    throw new StartFailure(
      `The database of ${dataDirectory} stands in ${home}, and that directory is gone: ` +
        `bring it back, or remove ${dataDirectory} to begin with an empty store.`,
    );
  }
  const user = unprivilegedUser(cluster);
  return { user, cluster, sockets: privateDirectory(join(home, "socket"), user), sheltered: true };
}

/** A directory that only `user` enters. */
export function privateDirectory(path: string, user: RunAs): string {
  try {
    mkdirSync(path, { recursive: true, mode: 0o700 });
    chmodSync(path, 0o700);
    if ("uid" in user) chownSync(path, user.uid, user.gid);
    return path;
  } catch (error) {
    const reason = fileSystemReason(error);
    if (reason === null) throw error;
    throw new StartFailure(`The directory ${path} of the database cannot be made: ${reason}.`);
  }
}
