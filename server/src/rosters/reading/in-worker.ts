import { on } from "node:events";
import { Worker } from "node:worker_threads";
import { DomainError } from "@paradero/shared/errors";
import type { TableFormat, TableRow } from "@paradero/shared/rosters/table-format";
import type { ChosenFormat, InspectedFile } from "./inspected-table.ts";
import type { ListFile } from "./list-file.ts";
import type { ReadingOptions } from "./reading-options.ts";
import { refused } from "./refused.ts";
import type { WorkerSaying, WorkerTask } from "./worker-messages.ts";

/** Memory of the thread. A file that needs more ends the thread, and not the server. */
const MOST_MEMORY_MB = 2_048;

/** `inspectFile` in a thread of its own, so that a hostile file costs nobody else time or memory. */
export async function inspectFileInWorker(
  file: ListFile,
  fileName: string,
  chosen: ChosenFormat = {},
  signal?: AbortSignal,
): Promise<InspectedFile> {
  for await (const saying of sayings({ task: "inspect", file, fileName, chosen }, signal)) {
    if (saying.says === "inspected") return saying.inspected;
  }
  throw new Error("the thread that reads a list ended without an answer");
}

/** `readRows` in a thread of its own. Aborting the signal, or leaving the loop, ends the thread. */
export async function* readRowsInWorker(
  file: ListFile,
  fileName: string,
  format: TableFormat,
  { signal, onProgress }: ReadingOptions = {},
): AsyncGenerator<TableRow[]> {
  for await (const saying of sayings({ task: "read", file, fileName, format }, signal)) {
    if (saying.says === "progress") onProgress?.(saying.progress);
    else if (saying.says === "rows") yield saying.rows;
    else if (saying.says === "end") return;
  }
  throw new Error("the thread that reads a list ended before the list did");
}

async function* sayings(task: WorkerTask, signal?: AbortSignal): AsyncGenerator<WorkerSaying> {
  signal?.throwIfAborted();
  const worker = new Worker(new URL("reading-worker.ts", import.meta.url), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY_MB },
  });
  try {
    for await (const [saying] of on(worker, "message", { close: ["exit"], ...(signal && { signal }) })) {
      const said = sayingOf(saying);
      if (said.says === "refused") throw new DomainError("invalid_input", said.message);
      yield said;
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      if (said.says === "rows") worker.postMessage("next");
    }
  } catch (error) {
    signal?.throwIfAborted();
    if (!outOfMemory(error)) throw error;
    throw refused(task.fileName, "needs too much memory to be read. Save the sheet that you need as CSV.");
  } finally {
    await worker.terminate();
  }
}

/** Only `reading-worker.ts` speaks here, and it is typed to say nothing else. */
function sayingOf(saying: unknown): WorkerSaying {
  return saying as WorkerSaying;
}

function outOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
