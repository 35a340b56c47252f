import type { ReservedSql } from "postgres";
import { copyOut } from "../database/copy-out.ts";
import { VERSION } from "../store/version.ts";
import { type BackupHead, copyLine, countLine, FIRST_LINE, lastLine, ROWS_END } from "./backup-format.ts";
import { newlines } from "./read-backup.ts";
import { backupTables, type BackupTable, schemaOf } from "./backup-tables.ts";

/** What a backup holds, told when it is written. */
export interface Backed {
  readonly change: number;
  readonly tables: number;
  readonly rows: number;
}

/**
 * Writes everything that a store keeps, as it stood at one moment: other people go on writing meanwhile, and what they
 * write is in the next one.
 *
 * @param sql a connection of the owner, for this alone
 */
export async function* backupText(sql: ReservedSql, now: Date, tell: (backed: Backed) => void): AsyncGenerator<Buffer> {
  await sql`begin transaction isolation level repeatable read, read only`;
  try {
    const tables = await backupTables(sql);
    const [log] = await sql<{ change: number }[]>`select coalesce(max(seq), 0)::int as change from changes`;
    const change = log?.change ?? 0;
    const head: BackupHead = { version: VERSION, at: now.toISOString(), schema: await schemaOf(sql), change };
    yield line(FIRST_LINE);
    yield line(`-- ${JSON.stringify(head)}`);
    let rows = 0;
    for (const table of tables) {
      yield line(copyLine(table.name, table.columns));
      let own = 0;
      for await (const chunk of rowsOf(sql, table)) {
        own += newlines(chunk);
        yield chunk;
      }
      yield line(ROWS_END);
      yield line(countLine(table.name, own));
      rows += own;
    }
    yield line(lastLine(tables.length));
    tell({ change, tables: tables.length, rows });
  } finally {
    await sql`rollback`;
  }
}

/** The transaction that wrote a change means nothing in another database, and there its number comes again. */
const WRITTEN_AS: Readonly<Record<string, string>> = { transaction: "0" };

async function* rowsOf(sql: ReservedSql, { name, columns }: BackupTable): AsyncGenerator<Buffer> {
  const selected = columns.map((column) => WRITTEN_AS[column] ?? column).join(", ");
  const copied = await copyOut(sql, `select ${selected} from ${name}`);
  yield* copied.iterator({ destroyOnReturn: false });
}

function line(text: string): Buffer {
  return Buffer.from(`${text}\n`);
}
