import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import type { Logins } from "@paradero/drizzle/connect";

const MAIN = fileURLToPath(new URL("../../server/src/main.ts", import.meta.url));
const READY_WITHIN_MS = 25_000;

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

export interface ServerProcess {
  readonly address: string;
  readonly process: ChildProcess;
  readonly ended: Promise<Ended>;
  /** How the database is reached, as the server tells the commands of its data directory. */
  readonly logins: Logins;
}

export interface ServerOptions {
  readonly dataDirectory: string;
  readonly port?: number;
  readonly user?: { readonly uid: number; readonly gid: number };
}

/** Starts the real server on an empty store, and returns when it is ready. */
export async function startServer(options: ServerOptions): Promise<ServerProcess> {
  const { child, ended, said } = launch(options);
  const deadline = Date.now() + READY_WITHIN_MS;
  for (;;) {
    const address = /Paradero is ready: (\S+)/.exec(said())?.[1];
    if (address !== undefined) {
      const logins: Logins = JSON.parse(readFileSync(join(options.dataDirectory, "connection"), "utf8"));
      return { address, process: child, ended, logins };
    }
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill("SIGKILL");
      throw new Error(`The server did not start: ${JSON.stringify(await ended)}`);
    }
    await pause(20);
  }
}

/** Starts a server that cannot start, and returns what it said in the end. */
export async function startRefused(options: ServerOptions): Promise<Ended> {
  const { child, ended } = launch(options);
  const patience = setTimeout(() => child.kill("SIGKILL"), READY_WITHIN_MS);
  const result = await ended;
  clearTimeout(patience);
  return result;
}

function launch({ dataDirectory, port = 0, user }: ServerOptions) {
  const child = spawn(process.execPath, [MAIN], {
    ...user,
    cwd: "/",
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    env: {
      PATH: process.env["PATH"],
      PORT: String(port),
      PARADERO_DATA: dataDirectory,
      PARADERO_CASE_SET: "none",
      PARADERO_LOG_LEVEL: "warn",
    },
  });
  const { stdout, stderr } = child;
  if (stdout === null || stderr === null) throw new Error("a child has the pipes that it was given");
  let output = "";
  let errors = "";
  stdout.setEncoding("utf8").on("data", (text: string) => (output += text));
  stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
  const ended = (async (): Promise<Ended> => {
    // Not "close": it never comes once we have let go of the channel.
    const [[code, signal]] = await Promise.all([once(child, "exit"), once(stdout, "close"), once(stderr, "close")]);
    return { code, signal, output, errors };
  })();
  return { child, ended, said: () => output };
}
