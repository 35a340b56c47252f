import { DomainError } from "@paradero/shared/words/errors";
import type { TableFormat, TableRow } from "@paradero/shared/rosters/table-format";
import { ChildDied, startChild } from "../../process/child.ts";
import { FewAtOnce } from "./few-at-once.ts";
import type { ChosenFormat, InspectedFile } from "./inspected-table.ts";
import type { ListFile } from "./list-file.ts";
import type { ReadingSaying, ReadingTask } from "./reading-messages.ts";
import type { ReadingOptions } from "./reading-options.ts";
import { refused } from "./refused.ts";

const PROCESS = new URL("reading-process.ts", import.meta.url);

/** A file that needs more ends the process that reads it, and not the server. */
const MOST_MEMORY_MB = 2_048;

/** The first looks at files; the readings of whole ones are counted by `reading-jobs.ts`. */
const LOOKS = new FewAtOnce(2);

/** `inspectFile` in a process of its own, so that a hostile file costs nobody else time or memory. */
export async function inspectInOwnProcess(
  file: ListFile,
  fileName: string,
  chosen: ChosenFormat = {},
  signal?: AbortSignal,
): Promise<InspectedFile> {
  const end = await LOOKS.begin();
  try {
    for await (const { saying } of sayings({ task: "inspect", file, fileName, chosen }, signal)) {
      if (saying.says === "inspected") return saying.inspected;
    }
  } finally {
    end();
  }
  throw new Error("the process that reads a list ended without an answer");
}

/** `readRows` in a process of its own. Aborting the signal, or leaving the loop, ends it. */
export async function* readInOwnProcess(
  file: ListFile,
  fileName: string,
  format: TableFormat,
  { signal, onProgress }: ReadingOptions = {},
): AsyncGenerator<TableRow[]> {
  for await (const { saying, tell } of sayings({ task: "read", file, fileName, format }, signal)) {
    if (saying.says === "progress") onProgress?.(saying.progress);
    else if (saying.says === "end") return;
    else if (saying.says === "rows") {
      yield saying.rows;
      tell("next");
    }
  }
  throw new Error("the process that reads a list ended before the list did");
}

async function* sayings(task: ReadingTask, signal?: AbortSignal) {
  const { sayings: all, tell } = startChild(PROCESS, task, { memoryMb: MOST_MEMORY_MB, signal });
  try {
    for await (const said of all) {
      const saying = sayingOf(said);
      if (saying.says === "refused") throw new DomainError("invalid_input", saying.message);
      yield { saying, tell };
    }
  } catch (error) {
    if (!(error instanceof ChildDied)) throw error;
    throw refused(task.fileName, "needs too much memory to be read. Save the sheet that you need as CSV.");
  }
}

/** Only `reading-process.ts` speaks here, and it is typed to say nothing else. */
function sayingOf(saying: unknown): ReadingSaying {
  return saying as ReadingSaying;
}
