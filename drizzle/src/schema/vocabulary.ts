import { sql } from "drizzle-orm";
import { type AnyPgColumn, check } from "drizzle-orm/pg-core";

/**
 * A column that holds one word of a vocabulary of `shared`: text with a generated CHECK, so that a word can be added,
 * renamed or retired by one generated migration (a PostgreSQL enum cannot lose a value).
 */
export function oneOf(name: string, column: AnyPgColumn, words: readonly string[]) {
  const list = words.map((word) => `'${word.replaceAll("'", "''")}'`).join(", ");
  return check(name, sql`${column} in (${sql.raw(list)})`);
}
