import { sql } from "drizzle-orm";
import { check, index, pgTable, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { closedAsAWhole, factId, known } from "./known.ts";
import { people } from "./people.ts";

/** Two entries turned out to be one human being: everything of `goneId` went over to `keptId`. Undone, it is closed. */
export const merges = pgTable(
  "merges",
  {
    id: factId(),
    goneId: uuid("gone_id")
      .notNull()
      .references(() => people.id),
    keptId: uuid("kept_id")
      .notNull()
      .references(() => people.id),
    ...known,
  },
  (table) => [
    uniqueIndex("merges_once")
      .on(table.goneId)
      .where(sql`superseded_at is null`),
    index("merges_gone").on(table.goneId),
    index("merges_kept").on(table.keptId),
    check("merges_of_two", sql`${table.goneId} <> ${table.keptId}`),
    closedAsAWhole("merges_closed", table),
  ],
);
