import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * The change log: one row a mutation, written in its transaction. `seq` has no gaps and is the feed that keeps caches,
 * other nodes and open browsers fresh.
 */
export const changes = pgTable(
  "changes",
  {
    seq: bigint("seq", { mode: "number" }).primaryKey(),
    at: timestamp("at", { withTimezone: true, mode: "date" }).notNull(),
    actor: text("actor").notNull(),
    action: text("action").notNull(),
    personId: uuid("person_id"),
    reason: text("reason"),
    before: jsonb("before"),
    after: jsonb("after"),
    /** A retried mutation carries the key of its first try, and applies once. */
    idempotencyKey: text("idempotency_key").unique(),
  },
  (table) => [index("changes_person").on(table.personId, table.seq)],
);
