import { sql } from "drizzle-orm";
import { check, index, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { ACCOUNT_ROLES } from "@paradero/shared/access/roles";
import { accounts } from "./access-accounts.ts";
import { access } from "./access-schema.ts";
import { oneOf } from "./vocabulary.ts";

const PURPOSES = ["join", "reset", "first"] as const;

/**
 * A one-time link: to join with a role that whoever invited has fixed, to set a new password after a reset, or to open the
 * first account of an empty store. The link itself is shown once; here is only its hash.
 */
export const invitations = access.table(
  "invitations",
  {
    id: uuid("id").primaryKey(),
    purpose: text("purpose", { enum: PURPOSES }).notNull(),
    /** SHA-256 of the secret in the link. */
    tokenHash: text("token_hash").notNull().unique(),
    /** Whoever joins: fixed by the one who invites. Null for the first account, who says it. */
    email: text("email"),
    role: text("role", { enum: ACCOUNT_ROLES }).notNull(),
    /** Whose password is set anew. */
    accountId: uuid("account_id").references(() => accounts.id, { onDelete: "cascade" }),
    /** Null where the command line or the start of the server made it. */
    invitedBy: uuid("invited_by").references(() => accounts.id),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
    expiresAt: timestamp("expires_at", { withTimezone: true, mode: "date" }).notNull(),
    usedAt: timestamp("used_at", { withTimezone: true, mode: "date" }),
  },
  (table) => [
    index("invitations_account").on(table.accountId),
    oneOf("invitations_purpose", table.purpose, PURPOSES),
    oneOf("invitations_role", table.role, ACCOUNT_ROLES),
    check(
      "invitations_name_whom_they_are_for",
      sql`case ${table.purpose} when 'join' then ${table.email} is not null when 'reset' then ${table.accountId} is not null else true end`,
    ),
  ],
);
