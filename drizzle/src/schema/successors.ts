import { pgView, text, uuid } from "drizzle-orm/pg-core";

/** Where the address of somebody who was merged leads now. A row of the public leads from nowhere that was not public. */
export const successors = pgView("successors", {
  ref: text("ref").notNull(),
  /** The person at the end of the merges that stand. */
  personId: uuid("person_id").notNull(),
}).existing();
