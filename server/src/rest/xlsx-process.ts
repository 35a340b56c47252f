import { answerTask } from "../process/child.ts";
import type { Cell } from "./csv.ts";
import { xlsxFile } from "./xlsx.ts";

/** Only `xlsx-response.ts` starts this file, and it gives rows. */
function rowsOf(data: unknown): Cell[][] {
  return data as Cell[][];
}

await answerTask(async (task, say) => say(await xlsxFile(rowsOf(task))));
