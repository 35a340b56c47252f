import { text } from "drizzle-orm/pg-core";
import { access } from "./access-schema.ts";

/** Secrets of the store itself, made at its first start, where the operator gives none (PARADERO_SECRET). */
export const keys = access.table("keys", {
  name: text("name").primaryKey(),
  value: text("value").notNull(),
});
