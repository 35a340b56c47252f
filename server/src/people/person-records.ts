import { and, asc, desc, eq, isNotNull, lt } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { inOrder } from "@paradero/shared/history/middle-line";
import type { Status } from "@paradero/shared/statuses";
import type { ReaderDatabase } from "../access/reader.ts";
import { type Citation, citationsOf } from "../sources/citations-of.ts";
import { isKnownAt } from "./known-at.ts";
import { withFacilityNames } from "./named-place.ts";
import type { PersonFact } from "./person-fact.ts";
import { historyOf } from "./records-of.ts";

export interface PersonRecord extends PersonFact {
  readonly status: Status;
  readonly minuteOfDay: number | null;
  /** The key of the stay that it begins or ends. */
  readonly stay: string | null;
  readonly state: string | null;
}

const columns = {
  id: statusRecords.id,
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

/** The records of one person as known at an instant (null: now), in the order of the history (DOMAIN.md 5.7). */
export async function standingRecords(
  database: ReaderDatabase,
  personId: string,
  asKnown: number | null,
): Promise<PersonRecord[]> {
  const found = await database
    .select(columns)
    .from(statusRecords)
    .where(and(eq(statusRecords.personId, personId), isKnownAt(statusRecords, asKnown)))
    .orderBy(asc(statusRecords.id));
  const rows = await withFacilityNames(database, found);
  const cited = await citationsOf(
    database,
    "statusRecordId",
    rows.map(({ id }) => id),
    isKnownAt(citations, asKnown),
  );
  const ordered = inOrder(
    rows.map((row) =>
      Object.assign(historyOf(row), { status: row.status, minuteOfDay: row.minuteOfDay, stay: row.stay, row }),
    ),
  );
  // What was closed later still stood at the instant that is shown.
  return ordered.map(({ row }) => Object.assign(pageOf(row, cited), { supersededAt: null }));
}

/** What the page said before: records closed by the instant, the last closed first, with all they ever cited. */
export async function replacedRecords(
  database: ReaderDatabase,
  personId: string,
  asKnown: number | null,
): Promise<PersonRecord[]> {
  const closed = asKnown === null ? undefined : lt(statusRecords.supersededAt, new Date(asKnown + 1));
  const found = await database
    .select(columns)
    .from(statusRecords)
    .where(and(eq(statusRecords.personId, personId), isNotNull(statusRecords.supersededAt), closed))
    .orderBy(desc(statusRecords.supersededAt), desc(statusRecords.id));
  const rows = await withFacilityNames(database, found);
  const cited = await citationsOf(
    database,
    "statusRecordId",
    rows.map(({ id }) => id),
    isNotNull(citations.recordedAt),
  );
  return rows.map((row) => pageOf(row, cited));
}

interface Recorded {
  readonly id: string;
  readonly recordedAt: Date;
  readonly supersededAt: Date | null;
}

/** Instants as ISO text, and the citations beside them. */
export function pageOf<Row extends Recorded>(row: Row, cited: ReadonlyMap<string, readonly Citation[]>) {
  return {
    ...row,
    recordedAt: row.recordedAt.toISOString(),
    supersededAt: row.supersededAt?.toISOString() ?? null,
    citations: cited.get(row.id) ?? [],
  };
}
