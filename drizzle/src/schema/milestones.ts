import { type AnyPgColumn, date, index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { GRADES } from "@paradero/shared/statuses/grades";
import { MILESTONE_KINDS } from "@paradero/shared/statuses/milestones";
import { facilities } from "./facilities.ts";
import { closedAsAWhole, factId, known } from "./known.ts";
import { people } from "./people.ts";
import { inOrder, present } from "./ranges.ts";
import { oneOf } from "./vocabulary.ts";

/** A sourced dated fact that does not change custody by itself: a charge, a hearing, an amnesty refused. */
export const milestones = pgTable(
  "milestones",
  {
    id: factId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind", { enum: MILESTONE_KINDS }).notNull(),
    date: text("date").notNull(),
    earliest: date("earliest", { mode: "string" }),
    latest: date("latest", { mode: "string" }).notNull(),
    grade: text("grade", { enum: GRADES }).notNull(),
    facilityId: uuid("facility_id").references(() => facilities.id),
    place: text("place"),
    internalNote: text("internal_note"),
    /** The milestone that this one corrects. */
    corrects: uuid("corrects").references((): AnyPgColumn => milestones.id),
    ...known,
  },
  (table) => [
    index("milestones_person").on(table.personId),
    index("milestones_facility").on(table.facilityId).where(present(table.facilityId)),
    oneOf("milestones_kind", table.kind, MILESTONE_KINDS),
    oneOf("milestones_grade", table.grade, GRADES),
    inOrder("milestones_range", table.earliest, table.latest),
    closedAsAWhole("milestones_closed", table),
  ],
);
