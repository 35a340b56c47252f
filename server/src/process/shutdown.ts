import { StartFailure } from "./start-failure.ts";

type Step = { readonly name: string; readonly work: () => Promise<void> | void };

const steps: Step[] = [];
let began: number | null = null;

/** Ctrl-C reaches every process of a terminal, and the launcher passes it on as well: that is one signal, not two. */
const SAME_SIGNAL_MS = 1_000;
const LONGEST_SHUTDOWN_MS = 60_000;

/** Adds what has to be done before the process ends. The last added is done first: stop answering, then stop the database. */
export function onShutdown(name: string, work: () => Promise<void> | void): void {
  steps.push({ name, work });
}

/** Does the steps, however they fare, and ends the process. A step that fails is told and makes the exit code 1. */
export async function shutDown(code = 0): Promise<never> {
  began ??= Date.now();
  setTimeout(() => process.exit(1), LONGEST_SHUTDOWN_MS).unref();
  let result = code;
  for (let step = steps.pop(); step !== undefined; step = steps.pop()) {
    try {
      await step.work();
    } catch (error) {
      result = 1;
      process.stderr.write(`${step.name} did not stop cleanly: ${describe(error)}\n`);
    }
  }
  process.exit(result);
}

/**
 * Shuts down on SIGTERM, SIGINT and SIGHUP, when the launcher that started us is gone, and after a defect that nobody
 * caught. A second signal, later than the first, ends the process at once; the database then stops by itself.
 */
export function shutDownOnSignals(say: (sentence: string) => void): void {
  const stop = (why: string): void => {
    if (began !== null) {
      if (Date.now() - began > SAME_SIGNAL_MS) process.exit(1);
      return;
    }
    say(`Stopping (${why}).`);
    void shutDown();
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => stop(signal));
  process.once("disconnect", () => stop("the launcher is gone"));
  process.channel?.unref();
  if (process.connected === false) stop("the launcher is gone");
  // Nobody reads what we print any more, and that is no reason to fall over.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => undefined);
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
}

function fail(error: unknown): void {
  process.stderr.write(`${describe(error)}\n`);
  if (began === null) void shutDown(1);
}

/** Runs a program to its end or to its first `StartFailure`, which is printed as it is; anything else is a defect. */
export async function runProgram(program: () => Promise<void>): Promise<void> {
  try {
    await program();
  } catch (error) {
    process.stderr.write(`${describe(error)}\n`);
    await shutDown(1);
  }
}

function describe(error: unknown): string {
  if (error instanceof StartFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
