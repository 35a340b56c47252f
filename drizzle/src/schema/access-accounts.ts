import { sql } from "drizzle-orm";
import { boolean, check, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { ACCOUNT_ROLES } from "@paradero/shared/access/roles";
import { access } from "./access-schema.ts";
import { oneOf } from "./vocabulary.ts";

/** Somebody who may sign in. Never deleted, because the change log names it; a closed one cannot be used. */
export const accounts = access.table(
  "accounts",
  {
    id: uuid("id").primaryKey(),
    name: text("name").notNull(),
    /** Lower case: an address is one account. */
    email: text("email").notNull().unique(),
    role: text("role", { enum: ACCOUNT_ROLES }).notNull(),
    /** Signing in takes a code of an authenticator as well. */
    secondFactor: boolean("second_factor").notNull().default(false),
    closedAt: timestamp("closed_at", { withTimezone: true, mode: "date" }),
    createdAt: timestamp("created_at", { withTimezone: true, mode: "date" }).notNull(),
    updatedAt: timestamp("updated_at", { withTimezone: true, mode: "date" }).notNull(),
    /** Always true: an address comes from whoever invited, and we send no letters. The sign-in library asks for it. */
    emailVerified: boolean("email_verified").notNull().default(true),
    /** Always null: we keep no pictures of researchers. The sign-in library asks for it. */
    image: text("image"),
  },
  (table) => [
    oneOf("accounts_role", table.role, ACCOUNT_ROLES),
    check("accounts_email_lower_case", sql`${table.email} = lower(${table.email})`),
  ],
);
