import { pgTable, text } from "drizzle-orm/pg-core";
import { factId, known } from "./known.ts";

/** A place where people are held: a prison, a police cell, a headquarters. */
export const facilities = pgTable("facilities", {
  id: factId(),
  ref: text("ref").notNull().unique(),
  name: text("name").notNull(),
  folded: text("folded").notNull(),
  /** First-level division of the country ("Miranda"). */
  state: text("state"),
  ...known,
});
