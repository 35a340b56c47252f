import type { TableFormat, TableRow } from "@paradero/shared/rosters/table-format";
import type { ChosenFormat, InspectedFile } from "./inspected-table.ts";
import type { ListFile } from "./list-file.ts";
import type { ReadingProgress } from "./reading-options.ts";

export type ReadingTask =
  | { readonly task: "inspect"; readonly file: ListFile; readonly fileName: string; readonly chosen: ChosenFormat }
  | { readonly task: "read"; readonly file: ListFile; readonly fileName: string; readonly format: TableFormat };

/** What the worker says. After a batch it waits for "next", so that rows nobody has taken do not pile up. */
export type ReadingSaying =
  | { readonly says: "inspected"; readonly inspected: InspectedFile }
  | { readonly says: "rows"; readonly rows: TableRow[] }
  | { readonly says: "progress"; readonly progress: ReadingProgress }
  | { readonly says: "refused"; readonly message: string }
  | { readonly says: "end" };
