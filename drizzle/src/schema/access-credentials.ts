import { text, timestamp, unique, uuid } from "drizzle-orm/pg-core";
import { accounts } from "./access-accounts.ts";
import { access } from "./access-schema.ts";

/** The password of one account. What the sign-in library keeps of other ways to sign in is always null. */
export const credentials = access.table(
  "credentials",
  {
    id: uuid("id").primaryKey(),
    accountId: uuid("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** The account as the provider calls it: the same id, since we are the provider. */
    providerAccountId: text("provider_account_id").notNull(),
    provider: text("provider").notNull(),
    /** Argon2id with its parameters, in PHC form. */
    password: text("password"),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: timestamp("access_token_expires_at", { withTimezone: true, mode: "date" }),
    refreshTokenExpiresAt: timestamp("refresh_token_expires_at", { withTimezone: true, mode: "date" }),
    scope: text("scope"),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
    updatedAt: timestamp("updated_at", { withTimezone: true, mode: "date" }).notNull(),
  },
  (table) => [unique("credentials_one_a_provider").on(table.accountId, table.provider)],
);
