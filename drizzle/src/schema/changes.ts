import { sql } from "drizzle-orm";
import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * The change log: one row a mutation, written in its transaction. `seq` has no gaps and is the feed that keeps caches,
 * other nodes and open browsers fresh. A trigger numbers the row, and every fact must name a change of its own
 * transaction: write through `recordChange`.
 */
export const changes = pgTable(
  "changes",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey().default(0),
    at: timestamp("at", { withTimezone: true, mode: "date" }).notNull(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    personId: uuid("person_id"),
    reason: text("reason"),
    before: jsonb("before"),
    after: jsonb("after"),
    /** A retried mutation carries the key of its first try, and applies once. */
    idempotencyKey: text("idempotency_key").unique(),
    /** The database transaction that wrote it; tells facts of the same transaction from others, and nothing else. */
    transaction: bigint("transaction", { mode: "number" })
      .notNull()
      .default(sql`pg_current_xact_id()::text::bigint`),
  },
  (table) => [index("changes_person").on(table.personId, table.seq)],
);
