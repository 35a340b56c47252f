import { type ChildProcess, spawn } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { ClusterHome } from "./cluster-home.ts";
import type { DatabaseLog } from "./database-log.ts";
import { FAST, IMMEDIATE, readPidFile } from "./pid-file.ts";
import { PROGRAM_ENVIRONMENT } from "./postgres-words.ts";

export interface Postmaster {
  readonly process: ChildProcess;
  readonly ended: Promise<void>;
}

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
