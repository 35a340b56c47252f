import { and, asc, eq, sql } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { milestones } from "@paradero/drizzle/schema/milestones";
import type { MilestoneKind } from "@paradero/shared/milestones";
import type { ReaderDatabase } from "../access/reader.ts";
import { citationsOf } from "../sources/citations-of.ts";
import { isKnownAt } from "./known-at.ts";
import type { PersonFact } from "./person-fact.ts";
import { pageOf } from "./person-records.ts";

export interface PersonMilestone extends PersonFact {
  readonly kind: MilestoneKind;
}

/** The milestones of one person as known at an instant (null: now), by their first possible day. */
export async function personMilestones(
  database: ReaderDatabase,
  personId: string,
  asKnown: number | null,
): Promise<PersonMilestone[]> {
  const rows = await database
    .select({
      id: milestones.id,
      kind: milestones.kind,
      date: milestones.date,
      earliest: milestones.earliest,
      latest: milestones.latest,
      grade: milestones.grade,
      facility: facilities.name,
      place: milestones.place,
      recordedAt: milestones.recordedAt,
      supersededAt: milestones.supersededAt,
      corrects: milestones.corrects,
    })
    .from(milestones)
    .leftJoin(facilities, eq(facilities.id, milestones.facilityId))
    .where(and(eq(milestones.personId, personId), isKnownAt(milestones, asKnown)))
    .orderBy(
      asc(sql`coalesce(${milestones.earliest}, ${milestones.latest})`),
      asc(milestones.latest),
      asc(milestones.id),
    );
  const cited = await citationsOf(
    database,
    "milestoneId",
    rows.map(({ id }) => id),
    isKnownAt(citations, asKnown),
  );
  return rows.map((row) => Object.assign(pageOf(row, cited), { supersededAt: null }));
}
