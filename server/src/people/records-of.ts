import { and, asc } from "drizzle-orm";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { type Grade, isFirm } from "@paradero/shared/grades";
import { saidOf } from "@paradero/shared/history/record";
import type { ReaderDatabase } from "../access/reader.ts";
import { isAmong } from "../database/among.ts";
import { dayOfColumn } from "./day-of-column.ts";
import { isKnownAt } from "./known-at.ts";
import { type NamedFacility, withFacilities } from "./named-place.ts";
import type { DatedRecord } from "./standing.ts";

/** A status record with what a history and a row of a list need of it. */
export interface ListedRecord extends DatedRecord {
  readonly id: string;
  readonly personId: string;
  readonly grade: Grade;
  readonly state: string | null;
  readonly facility: NamedFacility | null;
  /** Where it was, when that is no facility. */
  readonly place: string | null;
}

const columns = {
  id: statusRecords.id,
  personId: statusRecords.personId,
  status: statusRecords.status,
  date: statusRecords.date,
  earliest: statusRecords.earliest,
  latest: statusRecords.latest,
  minuteOfDay: statusRecords.minuteOfDay,
  stay: statusRecords.stay,
  grade: statusRecords.grade,
  state: statusRecords.state,
  facilityId: statusRecords.facilityId,
  place: statusRecords.place,
  recordedAt: statusRecords.recordedAt,
  supersededAt: statusRecords.supersededAt,
};

/** The records of these people as known at an instant (null: now), by person. */
export async function recordsOf(
  database: ReaderDatabase,
  personIds: readonly string[],
  asKnown: number | null,
): Promise<Map<string, ListedRecord[]>> {
  const rows = await database
    .select(columns)
    .from(statusRecords)
    .where(and(isAmong(statusRecords.personId, personIds), isKnownAt(statusRecords, asKnown)))
    .orderBy(asc(statusRecords.id));
  return Map.groupBy((await withFacilities(database, rows)).map(listed), (record) => record.personId);
}

function listed<Row extends HistoryColumns>(row: Row) {
  return { ...row, ...historyOf(row) };
}

interface HistoryColumns {
  readonly date: string;
  readonly earliest: string | null;
  readonly latest: string;
  readonly grade: Grade;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

/** What the columns of a record mean to a history. */
export function historyOf(row: HistoryColumns) {
  return {
    earliest: row.earliest === null ? null : dayOfColumn(row.earliest),
    latest: dayOfColumn(row.latest),
    ...saidOf(row.date, dayOfColumn(row.latest)),
    firm: isFirm(row.grade),
    recordedAt: row.recordedAt.getTime(),
    supersededAt: row.supersededAt?.getTime() ?? null,
  };
}
