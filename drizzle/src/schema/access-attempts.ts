import { integer, text, timestamp } from "drizzle-orm/pg-core";
import { access } from "./access-schema.ts";

/**
 * Failed tries to sign in, by account that was named and by network address. The key is a keyed hash of either, the same
 * for accounts that do not exist: the table tells nobody who tried, from where, or whether there is such an account.
 */
export const attempts = access.table("attempts", {
  key: text("key").primaryKey(),
  failures: integer("failures").notNull(),
  lastAt: timestamp("last_at", { withTimezone: true, mode: "date" }).notNull(),
  blockedUntil: timestamp("blocked_until", { withTimezone: true, mode: "date" }),
});
