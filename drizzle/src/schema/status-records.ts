import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, date, index, pgTable, smallint, text, uuid } from "drizzle-orm/pg-core";
import { GRADES } from "@paradero/shared/statuses/grades";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import { facilities } from "./facilities.ts";
import { closedAsAWhole, factId, known } from "./known.ts";
import { people } from "./people.ts";
import { inOrder, present } from "./ranges.ts";
import { oneOf } from "./vocabulary.ts";

/** One sourced statement: from this date (or some day of this range) the person's custody status was `status`. */
export const statusRecords = pgTable(
  "status_records",
  {
    id: factId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    status: text("status", { enum: STATUSES }).notNull(),
    /** EDTF, as it was said. */
    date: text("date").notNull(),
    /** First possible day; null where there is none (`../2026-04-06`, `[..2026-04-06]`). */
    earliest: date("earliest", { mode: "string" }),
    /** Last possible day, already capped by the evidence (DOMAIN.md 3.3). */
    latest: date("latest", { mode: "string" }).notNull(),
    /** Minutes after midnight of the place, where an hour was said. */
    minuteOfDay: smallint("minute_of_day"),
    /** One custody that a source states with its beginning and its end: the key that its two records share. */
    stay: uuid("stay"),
    grade: text("grade", { enum: GRADES }).notNull(),
    facilityId: uuid("facility_id").references(() => facilities.id),
    /** Where it happened, when that is no facility ("Ospino, Portuguesa"). */
    place: text("place"),
    state: text("state"),
    internalNote: text("internal_note"),
    /** The record that this one corrects. */
    corrects: uuid("corrects").references((): AnyPgColumn => statusRecords.id),
    ...known,
  },
  (table) => [
    index("status_records_person").on(table.personId),
    index("status_records_facility").on(table.facilityId).where(present(table.facilityId)),
    index("status_records_recorded").on(table.recordedAt),
    oneOf("status_records_status", table.status, STATUSES),
    oneOf("status_records_grade", table.grade, GRADES),
    check("status_records_minute", sql`${table.minuteOfDay} between 0 and 1439`),
    inOrder("status_records_range", table.earliest, table.latest),
    closedAsAWhole("status_records_closed", table),
  ],
);
