import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { NAME_KINDS } from "@paradero/shared/person/profiles";
import { closedAsAWhole, factId, known } from "./known.ts";
import { people } from "./people.ts";
import { oneOf } from "./vocabulary.ts";

/** One name that a person is called by somewhere, kept as it came, beside the folded form that search compares. */
export const names = pgTable(
  "names",
  {
    id: factId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    kind: text("kind", { enum: NAME_KINDS }).notNull(),
    name: text("name").notNull(),
    /** Lower case, without accents, in Latin letters: `foldName` of `name`. */
    folded: text("folded").notNull(),
    ...known,
  },
  (table) => [
    uniqueIndex("names_one_main")
      .on(table.personId)
      .where(sql`kind = 'main' and superseded_at is null`),
    index("names_person").on(table.personId),
    index("names_folded").using("gin", sql`${table.folded} gin_trgm_ops`),
    oneOf("names_kind", table.kind, NAME_KINDS),
    closedAsAWhole("names_closed", table),
  ],
);
