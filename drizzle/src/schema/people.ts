import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { PUBLICATION_LEVELS } from "@paradero/shared/person/profiles";
import { attributeChecks, attributeColumns } from "./attribute-columns.ts";
import { closedAsAWhole, factId, known } from "./known.ts";
import { oneOf } from "./vocabulary.ts";

/** One human being on record. The row never changes: what is known of them is in `profiles`, `names` and histories. */
export const people = pgTable("people", {
  id: factId(),
  /** What stands in addresses: random, so that it neither names anybody nor tells how many are hidden. */
  ref: text("ref").notNull().unique(),
  recordedAt: known.recordedAt,
  recordedIn: known.recordedIn,
});

/** What is known of a person apart from custody, as of one recording. One open row a person. */
export const profiles = pgTable(
  "profiles",
  {
    id: factId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    ...attributeColumns,
    publication: text("publication", { enum: PUBLICATION_LEVELS }).notNull(),
    /** Why somebody under 18 is named: without it they are not. */
    publicationReason: text("publication_reason"),
    ...known,
  },
  (table) => [
    uniqueIndex("profiles_open")
      .on(table.personId)
      .where(sql`superseded_at is null`),
    index("profiles_person").on(table.personId),
    ...attributeChecks(table),
    oneOf("profiles_publication", table.publication, PUBLICATION_LEVELS),
    check(
      "profiles_minor_reason",
      sql`not ${table.minor} or ${table.publication} <> 'named' or coalesce(trim(${table.publicationReason}), '') <> ''`,
    ),
    closedAsAWhole("profiles_closed", table),
  ],
);
