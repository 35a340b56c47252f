import { sql } from "drizzle-orm";
import { check, index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { RELATION_KINDS } from "@paradero/shared/person/relations";
import { closedAsAWhole, factId, known } from "./known.ts";
import { people } from "./people.ts";
import { oneOf } from "./vocabulary.ts";

/** How one person stands to another: the person is the `kind` of the other. Public where both are and neither was a child. */
export const relations = pgTable(
  "relations",
  {
    id: factId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    otherId: uuid("other_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind", { enum: RELATION_KINDS }).notNull(),
    ...known,
  },
  (table) => [
    index("relations_person").on(table.personId),
    index("relations_other").on(table.otherId),
    uniqueIndex("relations_once")
      .on(table.personId, table.otherId, table.kind)
      .where(sql`superseded_at is null`),
    oneOf("relations_kind", table.kind, RELATION_KINDS),
    check("relations_of_two", sql`${table.personId} <> ${table.otherId}`),
    closedAsAWhole("relations_closed", table),
  ],
);
