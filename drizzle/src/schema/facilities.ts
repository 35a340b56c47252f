import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { closedAsAWhole, factId, known } from "./known.ts";

/**
 * A place where people are held: a prison, a police cell, a headquarters. `ref` is the place, `id` one version of what is
 * known of it: a correction closes one row and opens another with the same `ref`.
 */
export const facilities = pgTable(
  "facilities",
  {
    id: factId(),
    ref: text("ref").notNull(),
    name: text("name").notNull(),
    folded: text("folded").notNull(),
    /** First-level division of the country ("Miranda"). */
    state: text("state"),
    ...known,
  },
  (table) => [
    uniqueIndex("facilities_open")
      .on(table.ref)
      .where(sql`superseded_at is null`),
    index("facilities_ref").on(table.ref),
    closedAsAWhole("facilities_closed", table),
  ],
);
