import { getTableColumns, sql } from "drizzle-orm";
import type { PgTable } from "drizzle-orm/pg-core";
import type { Transaction } from "./connect.ts";

/** Rows of one statement: some megabytes of JSON. */
const MOST_ROWS = 5000;

/**
 * Inserts rows, thousands to a statement: they travel as one JSON parameter that the database takes apart, many times
 * faster than a parameter for each value. A column that no row names keeps its default.
 *
 * @param rows by the names of the columns in the code
 * @param common what all of them have in common
 * @param wrote is told of each statement how many rows it was
 */
export async function insertRows(
  tx: Transaction,
  table: PgTable,
  rows: readonly object[],
  common: object,
  wrote?: (rows: number) => void,
): Promise<void> {
  const columns = Object.entries(getTableColumns(table));
  for (let from = 0; from < rows.length; from += MOST_ROWS) {
    const some = rows.slice(from, from + MOST_ROWS);
    const named = new Set([common, ...some].flatMap((row) => Object.keys(row)));
    const written = columns.filter(([key]) => named.has(key));
    const names = sql.join(
      written.map(([, column]) => sql.identifier(column.name)),
      sql`, `,
    );
    const json = JSON.stringify(
      some.map((row) => {
        const values: Readonly<Record<string, unknown>> = { ...common, ...row };
        return Object.fromEntries(written.map(([key, column]) => [column.name, values[key]]));
      }),
    );
    await tx.execute(sql`
      insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, ${json}::json)`);
    wrote?.(some.length);
  }
}
