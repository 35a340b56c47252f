import { fileURLToPath } from "node:url";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import type { Sql } from "postgres";
import { connect, type Logins } from "./connect.ts";

const MIGRATIONS = fileURLToPath(new URL("../migrations", import.meta.url));

/**
 * Brings a database to the newest schema, as its owner: tables in `workspace`, views in `published`, extensions in
 * `extensions`, the journal in `migrations`. Does nothing where there is nothing to do; two processes at once take turns.
 */
export async function migrate(logins: Pick<Logins, "owner">): Promise<void> {
  const { db, sql, close } = connect(logins, { role: "owner", max: 1 });
  try {
    await sql`select pg_advisory_lock(hashtextextended('paradero migrations', 0))`;
    await sql`create schema if not exists workspace`;
    await ensureTrigrams(sql);
    await applyMigrations(db, {
      migrationsFolder: MIGRATIONS,
      migrationsSchema: "migrations",
      migrationsTable: "journal",
    });
  } finally {
    // Closing the session gives the lock back.
    await close();
  }
}

/** `pg_trgm` stands in a schema of its own, on every role's search path. */
async function ensureTrigrams(sql: Sql): Promise<void> {
  await sql`create schema if not exists extensions`;
  await sql`create extension if not exists pg_trgm schema extensions`;
  await sql`grant usage on schema extensions to paradero_app, paradero_public`;
  const [found] = await sql<{ schema: string }[]>`
    select extnamespace::regnamespace::text as schema from pg_extension where extname = 'pg_trgm'`;
  if (found?.schema === "extensions") return;
  throw new Error(
    `The extension pg_trgm of this database stands in the schema ${found?.schema}, and Paradero looks for it in ` +
      "extensions. Run: alter extension pg_trgm set schema extensions",
  );
}
