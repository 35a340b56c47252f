import type { TableFormat, TableRow } from "@paradero/shared/rosters/table-format";
import { delimitedRows } from "./text/delimited-rows.ts";
import { textListOf } from "./text/inspect-text-list.ts";
import { BATCH } from "./limits.ts";
import { allOf, type ListFile, sizeOf } from "./list-file.ts";
import type { ReadingOptions } from "./reading-options.ts";

/**
 * The rows behind the header, in batches. Delimited text is streamed with the memory of a batch; a workbook or a pasted
 * list is read as a whole, within its limits.
 * @throws {DomainError} "invalid_input", naming file and line; whatever the signal gives as its reason
 */
export async function* readRows(
  file: ListFile,
  fileName: string,
  format: TableFormat,
  options: ReadingOptions = {},
): AsyncGenerator<TableRow[]> {
  if (format.kind === "delimited") {
    yield* delimitedRows(file, fileName, format, options);
    return;
  }
  const { signal, onProgress } = options;
  signal?.throwIfAborted();
  const rows =
    format.kind === "workbook" ? await sheetRows(file, fileName, format) : await listRows(file, fileName, format);
  const bytes = await sizeOf(file);
  for (let from = 0; from < rows.length; from += BATCH) {
    signal?.throwIfAborted();
    yield rows.slice(from, from + BATCH);
    onProgress?.({ bytes, rows: Math.min(rows.length, from + BATCH) });
  }
  onProgress?.({ bytes, rows: rows.length });
}

async function sheetRows(file: ListFile, fileName: string, format: TableFormat): Promise<readonly TableRow[]> {
  const { readWorkbook } = await import("./workbook/workbook.ts");
  const { rows } = await readWorkbook(await allOf(file), fileName, format.sheet);
  return rows.filter(({ number }) => number > format.skipLines).slice(format.headerRow ? 1 : 0);
}

async function listRows(file: ListFile, fileName: string, format: TableFormat): Promise<readonly TableRow[]> {
  return (await textListOf(file, fileName, format)).rows;
}
