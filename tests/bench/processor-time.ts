import { readdirSync, readFileSync } from "node:fs";
import type { Sql } from "postgres";

const MS_PER_TICK = 10;

/** Milliseconds of the processor that a PostgreSQL and all its processes have taken so far, those that are gone included. */
export async function databaseTime(sql: Sql): Promise<() => number> {
  const [backend] = await sql<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const postmaster = Number(statOf(String(backend?.pid))?.[PARENT]);
  return () => {
    let ticks = 0;
    for (const pid of readdirSync("/proc")) {
      const stat = /^\d+$/.test(pid) ? statOf(pid) : null;
      if (stat === null) continue;
      const isPostmaster = Number(pid) === postmaster;
      if (isPostmaster) ticks += Number(stat[CHILDREN_USER]) + Number(stat[CHILDREN_SYSTEM]);
      if (isPostmaster || Number(stat[PARENT]) === postmaster) ticks += Number(stat[USER]) + Number(stat[SYSTEM]);
    }
    return ticks * MS_PER_TICK;
  };
}

/** Places in `/proc/<pid>/stat` after the name, which may hold spaces (proc(5)). */
const [PARENT, USER, SYSTEM, CHILDREN_USER, CHILDREN_SYSTEM] = [1, 11, 12, 13, 14] as const;

function statOf(pid: string): string[] | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? null;
  } catch {
    return null;
  }
}
