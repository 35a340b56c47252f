import { bigint, index, pgTable, primaryKey, uuid } from "drizzle-orm/pg-core";
import { changes } from "./changes.ts";
import { people } from "./people.ts";

/** Whom a change was about. The newest change of a person is the version that an edit of them has to have seen. */
export const changeSubjects = pgTable(
  "change_subjects",
  {
    changeSeq: bigint("change_seq", { mode: "number" })
      .notNull()
      .references(() => changes.seq),
    personId: uuid("person_id")
      .notNull()
      .references(() => people.id),
  },
  (table) => [
    primaryKey({ columns: [table.changeSeq, table.personId] }),
    index("change_subjects_person").on(table.personId, table.changeSeq),
  ],
);
