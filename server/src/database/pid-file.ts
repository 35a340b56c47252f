import { readFileSync } from "node:fs";
import { join } from "node:path";

/** How a postmaster is asked to stop: ending every connection and writing everything, or leaving it to recovery. */
export const FAST = "SIGINT";
export const IMMEDIATE = "SIGQUIT";

/** `postmaster.pid` of a cluster: the process in the first line, what it is doing in the eighth. */
export function readPidFile(cluster: string): { pid: number; status: string } | null {
  try {
    const lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 1 ? { pid, status: lines[7]?.trim() ?? "" } : null;
  } catch {
    return null;
  }
}
