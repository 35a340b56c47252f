import { index, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { access } from "./access-schema.ts";

/** What the sign-in library remembers between two steps: a password was right, and the code is still to come. */
export const challenges = access.table(
  "challenges",
  {
    id: uuid("id").primaryKey(),
    /** Hashed. */
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true, mode: "date" }).notNull(),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
    updatedAt: timestamp("updated_at", { withTimezone: true, mode: "date" }).notNull(),
  },
  (table) => [index("challenges_identifier").on(table.identifier)],
);
