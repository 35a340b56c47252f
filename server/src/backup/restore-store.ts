import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { ReservedSql } from "postgres";
import type { BackupHead } from "./backup-format.ts";
import { readBackupFile } from "./backup-file.ts";
import { type BackupTable, backupTables, schemaOf } from "./backup-tables.ts";
import { BackupReading } from "./read-backup.ts";

/** The store that was to be restored into cannot take it. `message` is the whole sentence, and nothing was written. */
export class NotRestored extends Error {
  override readonly name = "NotRestored";
}

/**
 * Reads a backup to its end, so that a damaged one is refused before anything is touched.
 *
 * @throws {DamagedBackup}
 */
export async function checkBackup(path: string, identity: string | null): Promise<void> {
  // What it says is not looked at before it is known to be what was written.
  for await (const _ of readBackupFile(path, identity));
}

/**
 * Writes a backup into an empty store, whole or not at all.
 *
 * @param sql a connection of the owner, for this alone
 * @param path of a file that `checkBackup` found whole
 * @throws {DamagedBackup} for what was not written by `paradero backup`, whole as it may be
 * @throws {NotRestored}
 */
export async function restoreStore(sql: ReservedSql, path: string, identity: string | null): Promise<BackupHead> {
  const text = readBackupFile(path, identity);
  await sql`begin`;
  try {
    const tables = await backupTables(sql);
    await refuseFull(sql, tables);
    const reading = new BackupReading(text);
    const head = await reading.head();
    await refuseUnlikeSchema(sql, head);
    // The triggers guard facts against those who write them one by one: these were guarded when they were written.
    for (const { name } of tables) await sql.unsafe(`alter table ${name} disable trigger user`);
    for (const table of tables) await fill(sql, table, reading.rowsOf(table));
    for (const { name } of tables) await sql.unsafe(`alter table ${name} enable trigger user`);
    await reading.end(tables.length);
    await sql`commit`;
    return head;
  } catch (error) {
    await sql`rollback`;
    throw error;
  } finally {
    await text.return(undefined);
  }
}

async function fill(sql: ReservedSql, { name, columns }: BackupTable, rows: AsyncIterable<Buffer>): Promise<void> {
  const into = await sql.unsafe(`copy ${name} (${columns.join(", ")}) from stdin`).writable();
  await pipeline(Readable.from(rows), into);
}

async function refuseUnlikeSchema(sql: ReservedSql, { version, schema }: BackupHead): Promise<void> {
  if ((await schemaOf(sql)).join() === schema.join()) return;
  throw new NotRestored(
    `This backup was made by Paradero ${version}, whose tables are others: restore it with that version, and start this one on it.`,
  );
}

async function refuseFull(sql: ReservedSql, tables: readonly BackupTable[]): Promise<void> {
  for (const { name } of tables) {
    const [found] = await sql.unsafe(`select 1 from ${name} limit 1`);
    if (found)
      throw new NotRestored(`This store is not empty (${name}): name a new PARADERO_DATA, or another database.`);
  }
}
