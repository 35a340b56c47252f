import { z } from "zod";

/**
 * A backup is a script as PostgreSQL's own tools write and read one: for each table a COPY command, its rows, and a line
 * that ends them. Comments of ours say what it is and how much. It is compressed, the SHA-256 of that follows, and all of
 * it may be encrypted with age.
 */
export const FIRST_LINE = "-- A backup of Paradero";

/** What stands in the second line. */
export const backupHead = z.strictObject({
  version: z.string(),
  at: z.iso.datetime(),
  /** The migrations that made the schema it was taken from. */
  schema: z.array(z.string()),
  /** The newest change of the log. */
  change: z.number().int().nonnegative(),
});
export type BackupHead = z.infer<typeof backupHead>;

/** What ends the rows of a table, by the rules of COPY. */
export const ROWS_END = "\\.";

export function copyLine(table: string, columns: readonly string[]): string {
  return `COPY ${table} (${columns.join(", ")}) FROM stdin;`;
}

export function countLine(table: string, rows: number): string {
  return `-- ${table}: ${rows} rows`;
}

/** The last line: without it, the end is missing. */
export function lastLine(tables: number): string {
  return `-- The end, after ${tables} tables`;
}

/** The file is not what was backed up, or none of ours. `message` is the whole sentence, and nothing was written. */
export class DamagedBackup extends Error {
  override readonly name = "DamagedBackup";
}
