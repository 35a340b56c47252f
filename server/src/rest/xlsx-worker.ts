import { parentPort, workerData } from "node:worker_threads";
import type { Cell } from "./csv.ts";
import { xlsxFile } from "./xlsx.ts";

/** Only `xlsx-response.ts` starts this file, and it gives rows. */
function rowsOf(data: unknown): Cell[][] {
  return data as Cell[][];
}

const file = await xlsxFile(rowsOf(workerData));
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
parentPort?.postMessage(file);
