import { DomainError } from "@paradero/shared/words/errors";
import { answerTask, nextWord } from "../../process/child.ts";
import { inspectFile } from "./inspect-file.ts";
import type { ReadingSaying, ReadingTask } from "./reading-messages.ts";
import { readRows } from "./read-rows.ts";

/** The process that reads one file. Ending it is how reading is cancelled. */
async function read(task: ReadingTask, say: (saying: ReadingSaying) => Promise<void>): Promise<void> {
  if (task.task === "inspect") {
    await say({ says: "inspected", inspected: await inspectFile(task.file, task.fileName, task.chosen) });
    return;
  }
  const onProgress = (progress: { bytes: number; rows: number }) => void say({ says: "progress", progress });
  for await (const rows of readRows(task.file, task.fileName, task.format, { onProgress })) {
    const taken = nextWord();
    await say({ says: "rows", rows });
    await taken;
  }
  await say({ says: "end" });
}

/** Only `in-own-process.ts` starts this file, and it gives a task. */
function taskOf(data: unknown): ReadingTask {
  return data as ReadingTask;
}

await answerTask(async (task, say) => {
  try {
    await read(taskOf(task), say);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    await say({ says: "refused", message: error.message } satisfies ReadingSaying);
  }
});
