import type { Day } from "@paradero/shared/dates/days";
import { prepareMapping } from "@paradero/shared/rosters/mapping/map-row";
import type { MappedRow } from "@paradero/shared/rosters/mapping/mapped-line";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import type { TableFormat } from "@paradero/shared/rosters/table-format";
import { inspectInOwnProcess, readInOwnProcess } from "../reading/in-own-process.ts";
import type { ListFile } from "../reading/list-file.ts";
import type { ReadingOptions } from "../reading/reading-options.ts";
import { chosenOf } from "./roster-file.ts";

/** A whole list, as a mapping understands it. */
export interface ReadList {
  readonly format: TableFormat;
  readonly columns: readonly string[];
  readonly rows: readonly MappedRow[];
  /** The cells as they came, by the line or sheet row, where they were kept. */
  readonly cells: ReadonlyMap<number, readonly string[]>;
}

/**
 * Reads a file and maps every row of it. Rows without anything in them are no rows.
 *
 * @param keepsCells for whoever shows rows as they came
 * @throws {DomainError} `invalid_input` where the file cannot be read or does not have the columns of the mapping
 */
export async function readList(
  file: ListFile,
  fileName: string,
  mapping: RosterMapping,
  today: Day,
  options: ReadingOptions & { readonly keepsCells?: boolean } = {},
): Promise<ReadList> {
  const { keepsCells = false, ...reading } = options;
  const { format, columns, width } = await inspectInOwnProcess(
    file,
    fileName,
    chosenOf(mapping.format),
    reading.signal,
  );
  const mapRow = prepareMapping(mapping, columns, today, width);
  const rows: MappedRow[] = [];
  const cells = new Map<number, readonly string[]>();
  for await (const batch of readInOwnProcess(file, fileName, format, reading)) {
    for (const row of batch) {
      if (row.cells.every((cell) => cell.trim() === "")) continue;
      rows.push(mapRow(row));
      if (keepsCells) cells.set(row.number, row.cells);
    }
  }
  return { format, columns, rows, cells };
}
