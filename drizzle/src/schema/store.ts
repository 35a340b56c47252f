import { pgTable, text } from "drizzle-orm/pg-core";

/** Facts about this store itself: which case set was loaded, and when. */
export const store = pgTable("store", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});
