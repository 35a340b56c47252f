import { execFileSync } from "node:child_process";
import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";

/**
 * Which process, beyond a number that the system gives to another one some day: a process that has this pid but started
 * at another moment is somebody else.
 */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in whatever form the system tells it. */
  readonly started: string;
  /** The machine, and on Linux the container, in which `pid` means this process. */
  readonly space: string;
}

export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, started: startOf(process.pid) ?? "", space: ownSpace() };
}

/** Whether that process still runs; `null` where only its own machine or container can tell. */
export function isRunning(identity: ProcessIdentity): boolean | null {
  if (identity.space !== ownSpace()) return null;
  return pidExists(identity.pid) && startOf(identity.pid) === identity.started;
}

export function pidExists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: there is one, and it is another user's.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** The command line of a process, arguments separated by spaces; empty if it is gone. */
export function commandOf(pid: number): string {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    return ps(pid, "command=");
  } catch {
    return "";
  }
}

function startOf(pid: number): string | null {
  try {
    if (process.platform !== "linux") return ps(pid, "lstart=");
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The name of the program stands in parentheses and may hold spaces; the start is the 22nd field, the 20th after it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    const ended = fields[0] === "Z" || fields[0] === "X";
    return ended ? null : `${bootId()}:${fields[19]}`;
  } catch {
    return null;
  }
}

function ps(pid: number, column: string): string {
  return execFileSync("ps", ["-o", column, "-p", String(pid)], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"],
  }).trim();
}

function bootId(): string {
  return readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
}

function ownSpace(): string {
  if (process.platform !== "linux") return hostname();
  // The number of a pid namespace is used again after a restart; the name of the machine tells two machines apart.
  return `${hostname()} ${readlinkSync("/proc/self/ns/pid")}`;
}
