import { and, asc, desc, eq, isNotNull, lt, sql } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { milestones } from "@paradero/drizzle/schema/milestones";
import type { MilestoneKind } from "@paradero/shared/milestones";
import type { ReaderDatabase } from "../access/reader.ts";
import { citationsOf } from "../sources/citations-of.ts";
import { isKnownAt } from "./known-at.ts";
import { withFacilityNames } from "./named-place.ts";
import type { PersonFact } from "./person-fact.ts";
import { pageOf } from "./person-records.ts";

export interface PersonMilestone extends PersonFact {
  readonly kind: MilestoneKind;
}

const columns = {
  id: milestones.id,
  kind: milestones.kind,
  date: milestones.date,
  earliest: milestones.earliest,
  latest: milestones.latest,
  grade: milestones.grade,
  facilityId: milestones.facilityId,
  place: milestones.place,
  recordedAt: milestones.recordedAt,
  supersededAt: milestones.supersededAt,
  corrects: milestones.corrects,
};

/** The milestones of one person as known at an instant (null: now), by their first possible day. */
export async function personMilestones(
  database: ReaderDatabase,
  personId: string,
  asKnown: number | null,
): Promise<PersonMilestone[]> {
  const found = await database
    .select(columns)
    .from(milestones)
    .where(and(eq(milestones.personId, personId), isKnownAt(milestones, asKnown)))
    .orderBy(
      asc(sql`coalesce(${milestones.earliest}, ${milestones.latest})`),
      asc(milestones.latest),
      asc(milestones.id),
    );
  const rows = await withFacilityNames(database, found);
  const cited = await citationsOf(
    database,
    "milestoneId",
    rows.map(({ id }) => id),
    isKnownAt(citations, asKnown),
  );
  return rows.map((row) => Object.assign(pageOf(row, cited), { supersededAt: null }));
}

/** Milestones closed by the instant, the last closed first, with all they ever cited. */
export async function replacedMilestones(
  database: ReaderDatabase,
  personId: string,
  asKnown: number | null,
): Promise<PersonMilestone[]> {
  const closed = asKnown === null ? undefined : lt(milestones.supersededAt, new Date(asKnown + 1));
  const found = await database
    .select(columns)
    .from(milestones)
    .where(and(eq(milestones.personId, personId), isNotNull(milestones.supersededAt), closed))
    .orderBy(desc(milestones.supersededAt), desc(milestones.id));
  const rows = await withFacilityNames(database, found);
  const cited = await citationsOf(
    database,
    "milestoneId",
    rows.map(({ id }) => id),
    isNotNull(citations.recordedAt),
  );
  return rows.map((row) => pageOf(row, cited));
}
