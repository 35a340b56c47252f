import { date, index, pgTable, text } from "drizzle-orm/pg-core";
import { CONTEXT_EVENT_KINDS } from "@paradero/shared/inputs/figures";
import { closedAsAWhole, factId, known } from "./known.ts";
import { inOrder } from "./ranges.ts";
import { oneOf } from "./vocabulary.ts";

/** A dated, sourced event that is drawn on charts: an election, a law, a mass release. */
export const contextEvents = pgTable(
  "context_events",
  {
    id: factId(),
    kind: text("kind", { enum: CONTEXT_EVENT_KINDS }).notNull(),
    titleEn: text("title_en").notNull(),
    titleEs: text("title_es").notNull(),
    descriptionEn: text("description_en"),
    descriptionEs: text("description_es"),
    date: text("date").notNull(),
    earliest: date("earliest", { mode: "string" }),
    latest: date("latest", { mode: "string" }).notNull(),
    ...known,
  },
  (table) => [
    index("context_events_latest").on(table.latest),
    oneOf("context_events_kind", table.kind, CONTEXT_EVENT_KINDS),
    inOrder("context_events_range", table.earliest, table.latest),
    closedAsAWhole("context_events_closed", table),
  ],
);
