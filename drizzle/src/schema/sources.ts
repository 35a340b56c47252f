import { sql } from "drizzle-orm";
import { date, index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { closedAsAWhole, factId, known } from "./known.ts";
import { inOrder } from "./ranges.ts";

/**
 * A publication that can be cited. `ref` is the publication, `id` one version of what is known of it: a correction closes
 * one row and opens another with the same `ref`, while citations go on pointing at the row that they were written with.
 */
export const sources = pgTable(
  "sources",
  {
    id: factId(),
    ref: text("ref").notNull(),
    title: text("title").notNull(),
    publisher: text("publisher").notNull(),
    /** Null where the text has no public address of its own; `note` then says how it was read. */
    url: text("url"),
    /** EDTF; `publishedEarliest` and `publishedLatest` follow from it. */
    published: text("published").notNull(),
    publishedEarliest: date("published_earliest", { mode: "string" }),
    publishedLatest: date("published_latest", { mode: "string" }).notNull(),
    accessed: date("accessed", { mode: "string" }),
    /** BCP 47 ("es"). */
    language: text("language").notNull(),
    note: text("note"),
    archiveUrl: text("archive_url"),
    archiveSha256: text("archive_sha256"),
    ...known,
  },
  (table) => [
    uniqueIndex("sources_open")
      .on(table.ref)
      .where(sql`superseded_at is null`),
    index("sources_ref").on(table.ref),
    index("sources_published").on(table.publishedLatest),
    index("sources_url").on(table.url),
    inOrder("sources_range", table.publishedEarliest, table.publishedLatest),
    closedAsAWhole("sources_closed", table),
  ],
);
