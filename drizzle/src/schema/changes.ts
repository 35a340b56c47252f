import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, timestamp, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { present } from "./ranges.ts";

/**
 * The change log: one row a mutation, written in its transaction. `seq` has no gaps and is the feed that keeps caches,
 * other nodes and open browsers fresh. A trigger numbers the row and lets no time go back, and every fact must name a change
 * of its own transaction: write through `recordChange`.
 */
export const changes = pgTable(
  "changes",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey().default(0),
    at: timestamp("at", { withTimezone: true, mode: "date" }).notNull(),
    /** Who did it: the id of an account, or `system:` and what ("system:case-set"). */
    actor: text("actor").notNull(),
    /** The account of whoever did it; null for the system. */
    accountId: uuid("account_id"),
    action: text("action").notNull(),
    reason: text("reason"),
    before: jsonb("before"),
    after: jsonb("after"),
    /** Which facts it recorded and closed, by table, so that it can be taken back. */
    facts: jsonb("facts"),
    /** The change that this one takes back. */
    undoes: bigint("undoes", { mode: "number" }),
    /** A retried mutation carries the key of its first try, and applies once. */
    idempotencyKey: text("idempotency_key"),
    /** SHA-256 of what was asked for with that key: another request with it is no retry. */
    request: text("request"),
    /** What was answered, for a retry. */
    result: jsonb("result"),
    /** The database transaction that wrote it; tells facts of the same transaction from others, and nothing else. */
    transaction: bigint("transaction", { mode: "number" })
      .notNull()
      .default(sql`pg_current_xact_id()::text::bigint`),
  },
  (table) => [
    uniqueIndex("changes_one_a_key")
      .on(sql`coalesce(${table.accountId}::text, '')`, table.idempotencyKey)
      .where(present(table.idempotencyKey)),
    index("changes_account").on(table.accountId, table.seq),
    index("changes_undoes").on(table.undoes).where(present(table.undoes)),
  ],
);
