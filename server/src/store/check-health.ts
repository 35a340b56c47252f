import { sql } from "drizzle-orm";
import type { Reader } from "../access/readers/reader.ts";
import { VERSION } from "./version.ts";

/** Asks the database; what that throws becomes "not ready". */
export async function checkHealth({ database }: Reader): Promise<{ status: "ok"; version: string }> {
  await database.execute(sql`select 1`);
  return { status: "ok", version: VERSION };
}
