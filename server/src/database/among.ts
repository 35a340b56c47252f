import { type SQL, sql } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";

/** Whether a column of ids is one of these, however many they are: they travel as one parameter. */
export function isAmong(column: PgColumn, ids: Iterable<string>): SQL {
  return sql`${column} = any(${uuids(ids)})`;
}

export function isNotAmong(column: PgColumn, ids: Iterable<string>): SQL {
  return sql`${column} <> all(${uuids(ids)})`;
}

function uuids(ids: Iterable<string>): SQL {
  return sql`string_to_array(${[...ids].join(",")}, ',')::uuid[]`;
}
