import { and, asc } from "drizzle-orm";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { type MilestoneKind, TELLING_MILESTONES } from "@paradero/shared/statuses/milestones";
import type { ReaderDatabase } from "../../access/readers/reader.ts";
import { isAmong } from "../../database/among.ts";
import { isKnownAt } from "../known-at.ts";
import { type FactOnRecord, onRecord } from "./records-of.ts";

export interface ListedMilestone extends FactOnRecord {
  readonly kind: MilestoneKind;
}

const columns = {
  id: milestones.id,
  personId: milestones.personId,
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

/** The milestones of these people as `recordsOf` gives their records. */
export async function milestonesOf(
  database: ReaderDatabase,
  personIds: readonly string[],
  instant: number | null,
  which: typeof isKnownAt = isKnownAt,
): Promise<Map<string, ListedMilestone[]>> {
  const rows = await database
    .select(columns)
    .from(milestones)
    .where(and(isAmong(milestones.personId, personIds), which(milestones, instant)))
    .orderBy(asc(milestones.id));
  return Map.groupBy(rows.map(onRecord), ({ personId }) => personId);
}

/** Whether it tells where somebody in custody is, or that they are there still. */
export function isTelling({ kind, firm }: ListedMilestone): boolean {
  return firm && TELLING.has(kind);
}

const TELLING: ReadonlySet<MilestoneKind> = new Set(TELLING_MILESTONES);
