import { setTimeout as pause } from "node:timers/promises";
import { postgresReason } from "./postgres-words.ts";
import { type Postmaster, type startPostmaster, stopPostmaster } from "./postmaster.ts";

const LONGEST_PAUSE_MS = 5_000;

export interface Keeper {
  /** Stops PostgreSQL, also one that is just being started again. */
  readonly stop: () => Promise<void>;
}

/** Starts PostgreSQL again whenever it ends without being asked, as after an out-of-memory kill, until `stop`. */
export function keepRunning(
  first: Postmaster,
  start: () => ReturnType<typeof startPostmaster>,
  say: (sentence: string) => void,
): Keeper {
  let current = first;
  const stopping = new AbortController();

  const restart = async (): Promise<void> => {
    for (let delay = 50; !stopping.signal.aborted; delay = Math.min(delay * 2, LONGEST_PAUSE_MS)) {
      say("PostgreSQL ended unexpectedly; starting it again.");
      const started = await start();
      if ("process" in started) {
        current = started;
        return;
      }
      say(`PostgreSQL did not start again: ${postgresReason(started.output)}.`);
      await pause(delay, undefined, { ref: false });
    }
  };
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await current.ended;
      if (!stopping.signal.aborted) await restart();
    }
  };
  const watching = watch().catch((error: unknown) => say(`PostgreSQL is not watched any more: ${String(error)}`));

  return {
    async stop() {
      stopping.abort();
      await stopPostmaster(current);
      await watching;
      await stopPostmaster(current);
    },
  };
}
