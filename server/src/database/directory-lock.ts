import { randomUUID } from "node:crypto";
import { linkSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isRunning, ownIdentity, type ProcessIdentity } from "../process/process-identity.ts";
import { fileSystemReason, StartFailure } from "../process/start-failure.ts";

export interface DirectoryLock {
  release(): void;
}

const HEARTBEAT_MS = 5_000;
const SILENCE_MS = 3 * HEARTBEAT_MS;

/**
 * Makes this process the only one on a data directory, or throws a `StartFailure` that names the one that is there.
 *
 * A lock is a file `lock.<n>`; the one with the highest number counts, and it is void when its process is gone (after
 * kill -9, or when another process has its pid by now). Whoever finds it void makes number n + 1: linking a finished
 * file under a new name succeeds for exactly one of many, and the highest is never removed, so nobody can take the
 * directory by an old view of it.
 */
export async function lockDirectory(directory: string): Promise<DirectoryLock> {
  for (;;) {
    const latest = newestLock(directory);
    if (latest !== null) {
      const holder = await holderOf(latest.path);
      if (holder !== null) throw new StartFailure(inUse(directory, holder));
    }
    const number = (latest?.number ?? 0) + 1;
    if (!claim(directory, number)) continue;
    if (newestLock(directory)?.number === number) return held(directory, number);
    rmSync(join(directory, `lock.${number}`), { force: true });
  }
}

/** The process that holds the directory now, `null` if none does. */
export async function directoryHolder(directory: string): Promise<ProcessIdentity | null> {
  const latest = newestLock(directory);
  return latest === null ? null : await holderOf(latest.path);
}

function inUse(directory: string, holder: ProcessIdentity): string {
  const where = isRunning(holder) === null ? ` on ${holder.space.split(" ")[0]}` : "";
  return (
    `The data directory ${directory} is in use by process ${holder.pid}${where}: ` +
    "stop that one first, or name another directory in PARADERO_DATA."
  );
}

function newestLock(directory: string): { number: number; path: string } | null {
  const numbers = readdirSync(directory).flatMap((name) => /^lock\.(\d+)$/.exec(name)?.[1] ?? []);
  if (numbers.length === 0) return null;
  const number = Math.max(...numbers.map(Number));
  return { number, path: join(directory, `lock.${number}`) };
}

async function holderOf(path: string): Promise<ProcessIdentity | null> {
  const holder = readHolder(path);
  if (holder === null) return null;
  const running = isRunning(holder);
  if (running !== null) return running ? holder : null;
  // Another container's process is out of sight: it is there if it keeps touching its lock.
  const silence = (): number => Date.now() - statSync(path).mtimeMs;
  if (silence() > SILENCE_MS) return null;
  const before = statSync(path).mtimeMs;
  await pause(HEARTBEAT_MS + 1_000);
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs === before ? null : holder;
}

function readHolder(path: string): ProcessIdentity | null {
  try {
    const [pid, started, space] = readFileSync(path, "utf8").split("\n");
    if (pid === undefined || started === undefined || space === undefined || !/^\d+$/.test(pid)) return null;
    return { pid: Number(pid), started, space };
  } catch {
    return null;
  }
}

function claim(directory: string, number: number): boolean {
  const { pid, started, space } = ownIdentity();
  const draft = join(directory, `.lock-${randomUUID()}`);
  try {
    writeFileSync(draft, `${pid}\n${started}\n${space}\n`, { mode: 0o600 });
    linkSync(draft, join(directory, `lock.${number}`));
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    const reason = fileSystemReason(error);
    if (reason === null) throw error;
    throw new StartFailure(`The data directory ${directory} cannot be locked: ${reason}.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

function held(directory: string, number: number): DirectoryLock {
  const path = join(directory, `lock.${number}`);
  for (const name of readdirSync(directory)) {
    const other = /^lock\.(\d+)$/.exec(name)?.[1];
    if (other !== undefined && Number(other) < number) rmSync(join(directory, name), { force: true });
  }
  const heartbeat = setInterval(() => {
    try {
      utimesSync(path, new Date(), new Date());
    } catch {
      // A full or vanished disk is told by those who write data to it.
    }
  }, HEARTBEAT_MS);
  heartbeat.unref();
  return {
    release() {
      clearInterval(heartbeat);
      // The file stays, so that its number is never given twice; empty, it holds nobody.
      writeFileSync(path, "");
    },
  };
}
