import type { ReservedSql } from "postgres";

/** A table that a backup holds, with the columns that are written into it. */
export interface BackupTable {
  /** With its schema, as SQL names it. */
  readonly name: string;
  readonly columns: readonly string[];
}

/** What lasts minutes, or belongs to one machine: whoever restores signs in anew. */
const PASSING: ReadonlySet<string> = new Set(["access.sessions", "access.challenges", "access.attempts"]);

/**
 * Every table of a store, each after those that it refers to: rows can be written in this order. The catalogue says it and
 * no list of ours, so that a table which comes later is not forgotten.
 */
export async function backupTables(sql: ReservedSql): Promise<BackupTable[]> {
  const tables = await sql<{ name: string; columns: string[]; needs: string[] }[]>`
    select format('%I.%I', nspname, relname) as name,
      array(
        select quote_ident(attname) from pg_attribute
        where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum
      ) as columns,
      array(
        select distinct format('%I.%I', fn.nspname, f.relname) from pg_constraint
        join pg_class f on f.oid = confrelid join pg_namespace fn on fn.oid = f.relnamespace
        where conrelid = t.oid and contype = 'f' and confrelid <> t.oid
      ) as needs
    from pg_class t join pg_namespace n on n.oid = relnamespace
    where relkind = 'r' and nspname in ('workspace', 'access') order by name`;
  return inOrder(tables.filter(({ name }) => !PASSING.has(name)));
}

function inOrder(tables: readonly (BackupTable & { readonly needs: readonly string[] })[]): BackupTable[] {
  const ordered: BackupTable[] = [];
  const open = new Map(tables.map((table) => [table.name, table]));
  while (open.size > 0) {
    const next = [...open.values()].find(({ needs }) => needs.every((name) => !open.has(name)));
    if (!next) throw new Error(`these tables refer to each other in a circle: ${[...open.keys()].join(", ")}`);
    open.delete(next.name);
    ordered.push({ name: next.name, columns: next.columns });
  }
  return ordered;
}

/** Which migrations made the schema of a store: its version. */
export async function schemaOf(sql: ReservedSql): Promise<string[]> {
  const rows = await sql<{ hash: string }[]>`select hash from migrations.journal order by id`;
  return rows.map(({ hash }) => hash);
}
