import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { closedAsAWhole, factId, known } from "./known.ts";
import { people } from "./people.ts";

/** A number that some register gives a person. Identity numbers never leave the workspace. */
export const identifiers = pgTable(
  "identifiers",
  {
    id: factId(),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
    scheme: text("scheme").notNull(),
    value: text("value").notNull(),
    ...known,
  },
  (table) => [
    index("identifiers_person").on(table.personId),
    index("identifiers_value").on(table.scheme, table.value),
    closedAsAWhole("identifiers_closed", table),
  ],
);
