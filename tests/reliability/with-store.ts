import type { Logins } from "@paradero/drizzle/connect";
import { openLogins } from "@paradero/drizzle/logins/open-logins";
import { migrate } from "@paradero/drizzle/migrate";
import postgres from "postgres";
import { startPostgres } from "../postgres/start-postgres.ts";

export interface Store {
  /** As an operator names the database in `DATABASE_URL`. */
  readonly url: string;
  readonly logins: Logins;
}

/** A store of its own on a PostgreSQL of its own, for scripts that run by themselves. */
export async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const server = await startPostgres();
  try {
    const sql = postgres(server.url("postgres"), { max: 1 });
    await sql`create database store`.finally(() => sql.end());
    const url = server.url("store");
    const logins = await openLogins(url);
    await migrate(logins);
    return await work({ url, logins });
  } finally {
    await server.stop();
  }
}
