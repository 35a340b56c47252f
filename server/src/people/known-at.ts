import { and, gte, isNull, lt, or, type SQL } from "drizzle-orm";
import type { PgColumn } from "drizzle-orm/pg-core";
import { endOfDay, parseDay } from "@paradero/shared/days";
import type { Reader } from "../access/reader.ts";

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

/** The end of the day `asKnown` on the store's calendar; null for "as known now". */
export function knownInstant(reader: Pick<Reader, "timeZone">, asKnown: string | undefined): number | null {
  const day = asKnown === undefined ? undefined : parseDay(asKnown);
  return day === undefined ? null : endOfDay(day, reader.timeZone);
}
