import { migrate } from "@paradero/drizzle/migrate";
import postgres from "postgres";
import { startPostgres } from "../postgres/start-postgres.ts";

/** A store of its own on a PostgreSQL of its own, for scripts that run by themselves. */
export async function withStore<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startPostgres();
  try {
    const sql = postgres(server.url("postgres"), { max: 1 });
    await sql`create database store`.finally(() => sql.end());
    await migrate(server.url("store"));
    return await work(server.url("store"));
  } finally {
    await server.stop();
  }
}
