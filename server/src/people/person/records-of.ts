import { and, asc } from "drizzle-orm";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { type Grade, isFirm } from "@paradero/shared/statuses/grades";
import { type HistoryRecord, saidOf } from "@paradero/shared/history/record";
import type { ReaderDatabase } from "../../access/readers/reader.ts";
import { isAmong } from "../../database/among.ts";
import { dayOfColumn } from "../day-of-column.ts";
import { isKnownAt } from "../known-at.ts";

/** What a status record and a milestone have alike, with their days and instants as numbers. */
export interface FactOnRecord extends Omit<HistoryRecord, "status" | "minuteOfDay" | "stay"> {
  readonly id: string;
  readonly personId: string;
  /** EDTF, as it was said. */
  readonly date: string;
  readonly grade: Grade;
  readonly facilityId: string | null;
  /** Where it was, when that is no facility. */
  readonly place: string | null;
  /** Id of the fact that this one corrects. */
  readonly corrects: string | null;
}

/** A status record with what a history, a row of a list and a page need of it. */
export interface ListedRecord extends HistoryRecord, FactOnRecord {
  readonly state: string | null;
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
  facilityId: statusRecords.facilityId,
  place: statusRecords.place,
  state: statusRecords.state,
  recordedAt: statusRecords.recordedAt,
  supersededAt: statusRecords.supersededAt,
  corrects: statusRecords.corrects,
};

/**
 * The records of these people, by person, in the order of recording.
 *
 * @param which of them: those that stood at an instant (null: now), unless something else is said of it
 */
export async function recordsOf(
  database: ReaderDatabase,
  personIds: readonly string[],
  instant: number | null,
  which: typeof isKnownAt = isKnownAt,
): Promise<Map<string, ListedRecord[]>> {
  const rows = await database
    .select(columns)
    .from(statusRecords)
    .where(and(isAmong(statusRecords.personId, personIds), which(statusRecords, instant)))
    .orderBy(asc(statusRecords.id));
  return Map.groupBy(rows.map(onRecord), ({ personId }) => personId);
}

interface FactColumns {
  readonly date: string;
  readonly earliest: string | null;
  readonly latest: string;
  readonly grade: Grade;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

/** What the columns of a fact mean to a history, in their place. */
export function onRecord<Row extends FactColumns>(row: Row) {
  const latest = dayOfColumn(row.latest);
  return {
    ...row,
    earliest: row.earliest === null ? null : dayOfColumn(row.earliest),
    latest,
    ...saidOf(row.date, latest),
    firm: isFirm(row.grade),
    recordedAt: row.recordedAt.getTime(),
    supersededAt: row.supersededAt?.getTime() ?? null,
  };
}
