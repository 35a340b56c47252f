import { text } from "drizzle-orm/pg-core";
import { access } from "./access-schema.ts";

/** What administrators decide for every account, and may decide otherwise tomorrow. What is decided once stands in `store`. */
export const settings = access.table("settings", {
  key: text("key").primaryKey(),
  value: text("value").notNull(),
});
