import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { delimiter, join } from "node:path";
import { ROOT } from "./project.ts";

export interface Ended {
  readonly code: number;
  /** Both streams in the order in which they came; empty if they went to the terminal. */
  readonly output: string;
}

export interface RunOptions {
  /** From the root of the project. */
  readonly directory?: string;
  /** Straight to our own standard error, instead of being kept. */
  readonly aloud?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

const SIGNALS = ["SIGTERM", "SIGINT", "SIGHUP"] as const;
const LONGEST_STOP_MS = 10_000;
const children = new Set<ChildProcess>();

/** Runs a tool of the project (or, with a path, a program) to its end. It is stopped when we are. */
export async function run(tool: string, args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const { directory = ".", aloud = false, environment = {} } = options;
  const cwd = join(ROOT, directory);
  const tools = [join(cwd, "node_modules", ".bin"), join(ROOT, "node_modules", ".bin")].join(delimiter);
  const child = spawn(tool, args, {
    cwd,
    // A tool is started through a shell of the package manager, which does not pass signals on: its whole group gets them.
    detached: true,
    stdio: aloud ? ["ignore", 2, 2] : ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...environment, PATH: `${tools}${delimiter}${process.env["PATH"] ?? ""}` },
  });
  children.add(child);
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => (output += text));
  }
  const code = await new Promise<number>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (status) => resolve(status ?? 1));
  });
  children.delete(child);
  return { code, output };
}

/** Passes the end of this process on to what it runs: a signal, or the launcher being gone. Returns how to leave off. */
export function stopChildrenWithUs(): () => void {
  for (const signal of SIGNALS) process.on(signal, stopChildren);
  process.once("disconnect", launcherGone);
  process.channel?.unref();
  return () => {
    for (const signal of SIGNALS) process.off(signal, stopChildren);
    process.off("disconnect", launcherGone);
  };
}

function launcherGone(): void {
  stopChildren("SIGTERM");
}

function stopChildren(signal: NodeJS.Signals): void {
  setTimeout(() => process.exit(1), LONGEST_STOP_MS).unref();
  const ends = [...children].map((child) => once(child, "close"));
  for (const { pid } of children) {
    if (pid !== undefined) process.kill(-pid, signal);
  }
  void Promise.allSettled(ends).then(() => process.exit(1));
}
