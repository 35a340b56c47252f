import { bigint, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * The recorded time of a fact (domain.md 4): known from `recordedAt` until `supersededAt`, and which change of the log
 * opened and closed it. A trigger lets nothing else of a fact be changed, and nothing be deleted.
 */
export const known = {
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "date" }).notNull(),
  recordedIn: bigint("recorded_in", { mode: "number" }).notNull(),
  supersededAt: timestamp("superseded_at", { withTimezone: true, mode: "date" }),
  supersededIn: bigint("superseded_in", { mode: "number" }),
};

/** Time-ordered, so that recording order is the order of ids. */
export const factId = () => uuid("id").primaryKey();
