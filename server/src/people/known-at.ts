import { and, gte, isNull, lt, or, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { type Day, endOfDay } from "@paradero/shared/dates/days";
import { type Reader, todayOf } from "../access/readers/reader.ts";

interface KnownColumns {
  readonly recordedAt: PgColumn;
  readonly supersededAt: PgColumn;
}

/**
 * Whether a fact was known at `instant`, or stands now where it is null (DOMAIN.md 4). Instants of ours are whole
 * milliseconds and those of the database are finer, so a fact of that very millisecond counts as known.
 */
export function isKnownAt(table: KnownColumns, instant: number | null): SQL | undefined {
  if (instant === null) return isNull(table.supersededAt);
  const after = new Date(instant + 1);
  return and(lt(table.recordedAt, after), or(isNull(table.supersededAt), gte(table.supersededAt, after)));
}

/** Whether a fact had come to be known by `instant` (null: now), whatever became of it. */
export function wasKnownBy(table: KnownColumns, instant: number | null): SQL | undefined {
  return instant === null ? undefined : lt(table.recordedAt, new Date(instant + 1));
}

/** The end of the day K on the store's calendar; null, "as known now", where that is today. */
export function knownInstant(reader: Pick<Reader, "clock" | "timeZone">, asKnown: Day): number | null {
  return asKnown >= todayOf(reader) ? null : endOfDay(asKnown, reader.timeZone);
}
