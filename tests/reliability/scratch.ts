import { execFileSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { connect, type Logins } from "@paradero/drizzle/connect";
import { pidExists } from "@paradero/server/process/process-identity";

export const isRoot = process.getuid?.() === 0;

/** A directory of a test's own that every user may pass through, with a short name: sockets have to fit in. */
export function scratchDirectory(): { readonly path: string; remove(): void } {
  const path = mkdtempSync("/tmp/paradero-reliability-");
  chmodSync(path, 0o755);
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Copies a stopped store with the owners of its files: PostgreSQL insists on them. */
export function copyStore(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  ownAlike(from, to);
}

function ownAlike(original: string, copy: string): void {
  const { uid, gid, mode } = statSync(original);
  chownSync(copy, uid, gid);
  chmodSync(copy, mode);
  if (!statSync(original).isDirectory()) return;
  for (const name of readdirSync(original)) ownAlike(join(original, name), join(copy, name));
}

/** Writes a line that is acknowledged when this returns. */
export async function write(logins: Logins, line: string): Promise<void> {
  const { sql, close } = connect(logins, { role: "owner", max: 1 });
  try {
    await sql`create table if not exists public.reliability (line text not null)`;
    await sql`insert into public.reliability values (${line})`;
  } finally {
    await close();
  }
}

export async function readLines(logins: Logins): Promise<string[]> {
  const { sql, close } = connect(logins, { role: "owner", max: 1 });
  try {
    const rows = await sql<{ line: string }[]>`select line from public.reliability order by line`;
    return rows.map(({ line }) => line);
  } finally {
    await close();
  }
}

/** The postmaster of a cluster. */
export function postmasterOf(cluster: string): number {
  return Number(readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n")[0]);
}

/** Whether a process is gone within a few seconds. */
export async function isGoneSoon(pid: number): Promise<boolean> {
  for (let waited = 0; waited < 10_000; waited += 20) {
    if (!pidExists(pid)) return true;
    await pause(20);
  }
  return false;
}

/** Every process of the machine. */
export function runningPids(): number[] {
  const list = execFileSync("ps", ["-A", "-o", "pid="], { encoding: "utf8" });
  return list
    .split("\n")
    .map(Number)
    .filter((pid) => pid > 0);
}
