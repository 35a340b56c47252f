import { sql } from "drizzle-orm";
import { type AnyPgColumn, bigint, check, timestamp, uuid } from "drizzle-orm/pg-core";

/**
 * The recorded time of a fact (DOMAIN.md 4): known from `recordedAt` until `supersededAt`, and which change of the log
 * opened and closed it. A trigger lets nothing else of a fact be changed, and nothing be deleted.
 */
export const known = {
  recordedAt: timestamp("recorded_at", { withTimezone: true, mode: "date" }).notNull(),
  recordedIn: bigint("recorded_in", { mode: "number" }).notNull(),
  supersededAt: timestamp("superseded_at", { withTimezone: true, mode: "date" }),
  supersededIn: bigint("superseded_in", { mode: "number" }),
};

/** Time-ordered, so that recording order is the order of ids (`newFactIds`). */
export const factId = () => uuid("id").primaryKey();

interface KnownColumns {
  readonly recordedAt: AnyPgColumn;
  readonly supersededAt: AnyPgColumn;
  readonly supersededIn: AnyPgColumn;
}

/** A fact is closed as a whole, and never before it was known. */
export function closedAsAWhole(name: string, table: KnownColumns) {
  return check(
    name,
    sql`(${table.supersededAt} is null) = (${table.supersededIn} is null) and ${table.supersededAt} >= ${table.recordedAt}`,
  );
}
