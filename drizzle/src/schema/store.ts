import { pgTable, text } from "drizzle-orm/pg-core";

/** Facts about this store itself, each decided once: which case set was loaded and when, and what `store-settings.ts` keeps. */
export const store = pgTable("store", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});
