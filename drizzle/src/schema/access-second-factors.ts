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
  /** Keyed hashes of the recovery codes that are left, as a JSON array: what the sign-in library calls backup codes. */
  backupCodes: text("backup_codes").notNull(),
  /** False until the first code was given: the authenticator has the secret. */
  verified: boolean("verified").notNull().default(false),
  /** Always 0 and null: tries are counted in `attempts`. The sign-in library asks for both. */
  failures: integer("failures").notNull().default(0),
  lockedUntil: timestamp("locked_until", { withTimezone: true, mode: "date" }),
  /** The newest 30-second step of which a code was taken; a code of it or of an older one is refused. */
  lastStep: bigint("last_step", { mode: "number" }).notNull().default(0),
});
