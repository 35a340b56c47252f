import { date, index, pgTable, text } from "drizzle-orm/pg-core";
import { factId, known } from "./known.ts";

/** A publication that can be cited. */
export const sources = pgTable(
  "sources",
  {
    id: factId(),
    ref: text("ref").notNull().unique(),
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
  (table) => [index("sources_published").on(table.publishedLatest), index("sources_url").on(table.url)],
);
