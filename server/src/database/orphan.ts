import { readdirSync, readlinkSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandOf, pidExists } from "../process/process-identity.ts";
import { StartFailure } from "../process/start-failure.ts";
import type { ClusterHome } from "./cluster-home.ts";
import { FAST, IMMEDIATE, readPidFile } from "./pid-file.ts";

const STOPS_WITHIN_MS = 30_000;

/**
 * Clears away what a crashed server has left on a cluster; only whoever holds the lock may. A postmaster that still runs
 * is stopped, and `true` comes back. Files that name a process are removed: the number may belong to a dead process that
 * nobody has buried, or by now to some other program, and PostgreSQL would take that one for itself and never start again.
 */
export async function stopOrphan({ cluster, sockets }: ClusterHome): Promise<boolean> {
  const left = readPidFile(cluster);
  if (left === null) return false;
  const isRunning = isPostmasterOf(left.pid, cluster);
  if (isRunning) await stopIt(left.pid, cluster);
  if (await everyProcessHasLeft(cluster)) {
    rmSync(join(cluster, "postmaster.pid"), { force: true });
    for (const name of readdirSync(sockets)) rmSync(join(sockets, name), { force: true });
  }
  return isRunning;
}

async function stopIt(pid: number, cluster: string): Promise<void> {
  for (const signal of [FAST, IMMEDIATE] as const) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if (!pidExists(pid)) return;
      throw new StartFailure(`PostgreSQL (process ${pid}) still runs on ${cluster}: stop it first.`, { cause: error });
    }
    if (await within(STOPS_WITHIN_MS, () => !isPostmasterOf(pid, cluster))) return;
  }
  throw new StartFailure(`PostgreSQL (process ${pid}) of a crashed start does not stop: end it and start again.`);
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  return pidExists(pid) && commandOf(pid).includes(`-D ${cluster} `);
}

/**
 * Every process of PostgreSQL works in its data directory, those of connections too, and they end soon after their
 * postmaster. Where the system does not tell, the answer is no.
 */
async function everyProcessHasLeft(cluster: string): Promise<boolean> {
  if (process.platform !== "linux") return false;
  return within(STOPS_WITHIN_MS, () => !readdirSync("/proc").some((name) => worksIn(name, cluster)));
}

function worksIn(pid: string, directory: string): boolean {
  if (!/^\d+$/.test(pid)) return false;
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === directory;
  } catch {
    return false;
  }
}

async function within(milliseconds: number, isSo: () => boolean): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (isSo()) return true;
    await pause(20);
  }
  return isSo();
}
