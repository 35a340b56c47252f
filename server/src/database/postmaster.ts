import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { commandOf, pidExists } from "../process/process-identity.ts";
import { StartFailure } from "../process/start-failure.ts";
import type { ClusterHome } from "./cluster-home.ts";
import type { DatabaseLog } from "./database-log.ts";
import { PROGRAM_ENVIRONMENT } from "./postgres-words.ts";

export interface Postmaster {
  readonly process: ChildProcess;
  readonly ended: Promise<void>;
}

const FAST = "SIGINT";
const IMMEDIATE = "SIGQUIT";

/**
 * Starts PostgreSQL in a session of its own: Ctrl-C goes to every process of the terminal, and the database has to
 * outlive the answering of the last request. Resolves when it accepts connections, or with what it wrote when it gave up.
 */
export async function startPostmaster(
  postgres: string,
  home: ClusterHome,
  settings: Readonly<Record<string, string>>,
  log: DatabaseLog,
): Promise<Postmaster | { readonly output: string }> {
  const before = log.length;
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const child = log.during((file) =>
    spawn(postgres, ["-D", home.cluster, ...flags], {
      ...home.user,
      cwd: home.sockets,
      env: PROGRAM_ENVIRONMENT,
      stdio: ["ignore", file, file],
      detached: true,
    }),
  );
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const failed = new Promise<Error>((resolve) => child.once("error", resolve));
  let gone = false;
  void ended.then(() => (gone = true));
  for (;;) {
    const error = await Promise.race([failed, ended, pause(15)]);
    if (error instanceof Error) return { output: `FATAL: ${error.message}` };
    if (gone) return { output: log.since(Math.min(before, log.length)) };
    if (readPidFile(home.cluster)?.pid === child.pid && readPidFile(home.cluster)?.status === "ready") break;
  }
  child.unref();
  leaveWithUs(child, home);
  return { process: child, ended };
}

/** Ends every connection and writes everything to disk; whoever takes longer than a minute is made to recover later. */
export async function stopPostmaster(postmaster: Postmaster): Promise<void> {
  postmaster.process.ref();
  postmaster.process.kill(FAST);
  const patience = new AbortController();
  const late = pause(60_000, "late", { signal: patience.signal }).catch(() => "in time");
  if ((await Promise.race([postmaster.ended, late])) === "late") postmaster.process.kill(IMMEDIATE);
  await postmaster.ended;
  patience.abort();
}

/** Stops the postmaster that a crashed server has left on this cluster, if there is one. Nobody else may hold the lock. */
export async function stopOrphan(home: ClusterHome): Promise<boolean> {
  const left = readPidFile(home.cluster);
  if (left === null || !isPostmasterOf(left.pid, home.cluster)) return false;
  for (const [signal, seconds] of [
    [FAST, 30],
    [IMMEDIATE, 30],
  ] as const) {
    try {
      process.kill(left.pid, signal);
    } catch (error) {
      if (pidExists(left.pid))
        throw new StartFailure(`PostgreSQL (process ${left.pid}) still runs on ${home.cluster}: stop it first.`, {
          cause: error,
        });
    }
    for (let waited = 0; waited < seconds * 50; waited++) {
      if (!isPostmasterOf(left.pid, home.cluster)) return true;
      await pause(20);
    }
  }
  throw new StartFailure(`PostgreSQL (process ${left.pid}) of a crashed start does not stop: end it and start again.`);
}

function isPostmasterOf(pid: number, cluster: string): boolean {
  return pidExists(pid) && commandOf(pid).includes(`-D ${cluster} `);
}

/** `postmaster.pid`: the process in the first line, in the eighth what it is doing. */
function readPidFile(cluster: string): { pid: number; status: string } | null {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 1 ? { pid, status: lines[7]?.trim() ?? "" } : null;
  } catch {
    return null;
  }
}

/**
 * However we end, kill -9 included, the database ends with us: a shell waits on a pipe that only we hold open, and when
 * the system closes it, asks the postmaster to stop, unless that one has gone and left its place to somebody.
 */
function leaveWithUs(postmaster: ChildProcess, home: ClusterHome): void {
  const script = 'trap "" INT TERM HUP; read -r _; [ "$(head -n 1 "$2" 2>/dev/null)" = "$1" ] && kill -INT "$1"';
  const pidFile = join(home.cluster, "postmaster.pid");
  const guard = spawn("/bin/sh", ["-c", script, "sh", String(postmaster.pid), pidFile], {
    ...home.user,
    cwd: "/",
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  guard.once("error", () => undefined);
  guard.stdin.once("error", () => undefined);
  guard.unref();
  if ("unref" in guard.stdin && typeof guard.stdin.unref === "function") guard.stdin.unref();
  postmaster.once("exit", () => guard.kill("SIGKILL"));
}
