import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { contextEvents } from "./context-events.ts";
import { figures } from "./figures.ts";
import { closedAsAWhole, factId, known } from "./known.ts";
import { milestones } from "./milestones.ts";
import { names } from "./names.ts";
import { profiles } from "./people.ts";
import { present } from "./ranges.ts";
import { sources } from "./sources.ts";
import { statusRecords } from "./status-records.ts";

/** A source used by one fact: where in it, what it says in our own words, the day it speaks for. */
export const citations = pgTable(
  "citations",
  {
    id: factId(),
    sourceId: uuid("source_id")
      .notNull()
      .references(() => sources.id),
    statusRecordId: uuid("status_record_id").references(() => statusRecords.id),
    milestoneId: uuid("milestone_id").references(() => milestones.id),
    figureId: uuid("figure_id").references(() => figures.id),
    contextEventId: uuid("context_event_id").references(() => contextEvents.id),
    nameId: uuid("name_id").references(() => names.id),
    profileId: uuid("profile_id").references(() => profiles.id),
    locator: text("locator"),
    saysEn: text("says_en"),
    saysEs: text("says_es"),
    /** EDTF: the day that the source speaks for, where that is not the day of the fact. */
    asOf: text("as_of"),
    ...known,
  },
  (table) => [
    index("citations_source").on(table.sourceId),
    index("citations_status_record").on(table.statusRecordId).where(present(table.statusRecordId)),
    index("citations_milestone").on(table.milestoneId).where(present(table.milestoneId)),
    index("citations_figure").on(table.figureId).where(present(table.figureId)),
    index("citations_context_event").on(table.contextEventId).where(present(table.contextEventId)),
    index("citations_name").on(table.nameId).where(present(table.nameId)),
    index("citations_profile").on(table.profileId).where(present(table.profileId)),
    check(
      "citations_one_fact",
      sql`num_nonnulls(${table.statusRecordId}, ${table.milestoneId}, ${table.figureId}, ${table.contextEventId}, ${table.nameId}, ${table.profileId}) = 1`,
    ),
    closedAsAWhole("citations_closed", table),
  ],
);
