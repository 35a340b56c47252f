import { once } from "node:events";
import { parentPort, workerData } from "node:worker_threads";
import { DomainError } from "@paradero/shared/errors";
import { inspectFile } from "./inspect-file.ts";
import { readRows } from "./read-rows.ts";
import type { WorkerSaying, WorkerTask } from "./worker-messages.ts";

/** The thread that reads one file. Ending the thread is how reading is cancelled. */
async function read(): Promise<void> {
  const task = taskOf(workerData);
  if (task.task === "inspect") {
    say({ says: "inspected", inspected: await inspectFile(task.file, task.fileName, task.chosen) });
    return;
  }
  const onProgress = (progress: { bytes: number; rows: number }) => say({ says: "progress", progress });
  for await (const rows of readRows(task.file, task.fileName, task.format, { onProgress })) {
    const taken = parentPort && once(parentPort, "message");
    say({ says: "rows", rows });
    await taken;
  }
  say({ says: "end" });
}

function say(saying: WorkerSaying): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
  parentPort?.postMessage(saying);
}

/** Only `in-worker.ts` starts this file, and it gives a task. */
function taskOf(data: unknown): WorkerTask {
  return data as WorkerTask;
}

try {
  await read();
} catch (error) {
  if (!(error instanceof DomainError)) throw error;
  say({ says: "refused", message: error.message });
}
parentPort?.close();
