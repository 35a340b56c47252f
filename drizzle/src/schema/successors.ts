import { pgView, text, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * Where the address of somebody who was merged led, and when. Of the people of one instant the one who was on record then is
 * meant. A row of the public leads from nowhere that was not public.
 */
export const successors = pgView("successors", {
  ref: text("ref").notNull(),
  /** Whom they turned out to be. */
  personId: uuid("person_id").notNull(),
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "date" }).notNull(),
  supersededAt: timestamp("superseded_at", { withTimezone: true, mode: "date" }),
}).existing();
