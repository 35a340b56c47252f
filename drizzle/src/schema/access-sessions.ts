import { index, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./access-accounts.ts";
import { access } from "./access-schema.ts";

/** One browser that is signed in. Ending a session deletes its row. */
export const sessions = access.table(
  "sessions",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** SHA-256 of the token in the cookie: whoever reads this table can sign in as nobody. */
    token: text("token").notNull().unique(),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
    /** The end of the absolute age; nothing moves it. */
    expiresAt: timestamp("expires_at", { withTimezone: true, mode: "date" }).notNull(),
    /** The last request, to the minute; without one for the idle time the session is over. */
    seenAt: timestamp("seen_at", { withTimezone: true, mode: "date" }).notNull(),
    /** Kind of browser and system ("Firefox, Linux"), for its owner's list of sessions. */
    device: text("device"),
    updatedAt: timestamp("updated_at", { withTimezone: true, mode: "date" }).notNull(),
    /** Always null: where a researcher was is not ours to keep. The sign-in library asks for it. */
    address: text("address"),
  },
  (table) => [index("sessions_account").on(table.accountId)],
);
