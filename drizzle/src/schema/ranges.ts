import { sql } from "drizzle-orm";
import { type AnyPgColumn, check } from "drizzle-orm/pg-core";

/** A range of days ends no earlier than it begins; no beginning at all is allowed (`../2026-04-06`). */
export function inOrder(name: string, earliest: AnyPgColumn, latest: AnyPgColumn) {
  return check(name, sql`${earliest} <= ${latest}`);
}

/** A column that most rows leave empty: the index holds only the rows that a look-up can find. */
export function present(column: AnyPgColumn) {
  return sql`${column} is not null`;
}
