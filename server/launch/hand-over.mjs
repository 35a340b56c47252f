import { spawn } from "node:child_process";
import { constants } from "node:os";
import { delimiter, join } from "node:path";
import { PINNED_NODE, ROOT } from "./places.mjs";

const RESOLVE_ONCE = new URL("./resolve-once.mjs", import.meta.url).href;

/**
 * Runs a program of the project on its own Node and ends as it ends. Signals are passed on. The channel between the two
 * tells the program when we are gone, so that not even kill -9 leaves a server behind.
 */
export function handOver(program, args) {
  const tools = join(ROOT, "node_modules", ".bin");
  const child = spawn(PINNED_NODE, [program, ...args], {
    cwd: ROOT,
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: {
      // What Node makes of a file is the same each time: a start and a command take two thirds of the time.
      NODE_COMPILE_CACHE: join(ROOT, "node_modules", ".cache", "node"),
      ...process.env,
      NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ""} --import=${RESOLVE_ONCE}`,
      PATH: `${tools}${delimiter}${process.env.PATH ?? ""}`,
    },
  });
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  followNpm(child);
  child.once("error", (error) => {
    process.stderr.write(`Node 24 cannot be started (${error.message}): remove node_modules and try again.\n`);
    process.exit(1);
  });
  child.once("exit", (code, signal) => process.exit(code ?? 128 + (constants.signals[signal] ?? 0)));
}

/** npm runs us through a shell, which may die of a signal without passing it on. */
function followNpm(child) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) child.kill("SIGTERM");
  }, 500).unref();
}
