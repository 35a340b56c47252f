import { customType, index, integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { factId } from "./known.ts";

const bytea = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** A file that was handed in, byte for byte: for staff, and so that a list can be read again with another mapping. */
export const rosterFiles = pgTable(
  "roster_files",
  {
    id: factId(),
    ref: text("ref").notNull().unique(),
    /** As its owner calls it. */
    name: text("name").notNull(),
    sha256: text("sha256").notNull(),
    size: integer("size").notNull(),
    content: bytea("content").notNull(),
    accountId: uuid("account_id").notNull(),
    at: timestamp("at", { withTimezone: true, mode: "date" }).notNull(),
  },
  (table) => [index("roster_files_sha256").on(table.sha256)],
);
