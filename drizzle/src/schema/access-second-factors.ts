import { bigint, boolean, integer, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./access-accounts.ts";
import { access } from "./access-schema.ts";

/** The authenticator of one account. */
export const secondFactors = access.table("second_factors", {
  id: uuid("id").primaryKey(),
  accountId: uuid("account_id")
    .notNull()
    .unique()
    .references(() => accounts.id, { onDelete: "cascade" }),
  /** Encrypted with the key of the store. */
  secret: text("secret").notNull(),
  /** Always empty: who lost the authenticator asks an administrator. The sign-in library asks for it. */
  backupCodes: text("backup_codes").notNull(),
  /** False until the first code was given: the authenticator has the secret. */
  verified: boolean("verified").notNull().default(false),
  failures: integer("failures").notNull().default(0),
  lockedUntil: timestamp("locked_until", { withTimezone: true, mode: "date" }),
  /** The newest 30-second step of which a code was taken; a code of it or of an older one is refused. */
  lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
});
