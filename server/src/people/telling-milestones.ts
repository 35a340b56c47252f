import { and, asc, inArray } from "drizzle-orm";
import { milestones } from "@paradero/drizzle/schema/milestones";
import type { Day } from "@paradero/shared/days";
import { isFirm } from "@paradero/shared/grades";
import { saidOf } from "@paradero/shared/history/record";
import { TELLING_MILESTONES, TRANSFER } from "@paradero/shared/milestones";
import type { ReaderDatabase } from "../access/reader.ts";
import { isAmong } from "../database/among.ts";
import { dayOfColumn } from "./day-of-column.ts";
import { isKnownAt } from "./known-at.ts";
import { type NamedPlace, placeNamedBy, withFacilities } from "./named-place.ts";

/** A firm milestone that tells where somebody in custody is, or that they are there still. */
export interface TellingMilestone {
  readonly id: string;
  readonly anchor: Day;
  readonly latest: Day;
  /** Of a transfer alone. */
  readonly place: NamedPlace | null;
}

/** Those of these people as known at an instant (null: now), by person. */
export async function tellingMilestones(
  database: ReaderDatabase,
  personIds: readonly string[],
  asKnown: number | null,
): Promise<Map<string, TellingMilestone[]>> {
  const rows = await database
    .select({
      id: milestones.id,
      personId: milestones.personId,
      kind: milestones.kind,
      date: milestones.date,
      latest: milestones.latest,
      grade: milestones.grade,
      facilityId: milestones.facilityId,
      place: milestones.place,
    })
    .from(milestones)
    .where(
      and(
        isAmong(milestones.personId, personIds),
        inArray(milestones.kind, TELLING_MILESTONES),
        isKnownAt(milestones, asKnown),
      ),
    )
    .orderBy(asc(milestones.id));
  const told = (await withFacilities(database, rows)).flatMap(({ grade, kind, date, ...row }) => {
    if (!isFirm(grade)) return [];
    const latest = dayOfColumn(row.latest);
    const place = kind === TRANSFER ? placeNamedBy(row) : null;
    return { id: row.id, personId: row.personId, anchor: saidOf(date, latest).anchor, latest, place };
  });
  return Map.groupBy(told, ({ personId }) => personId);
}
