import { asc, countDistinct, desc, eq, isNull, sql } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import type { Reader } from "../access/reader.ts";
import { type SourceInBrief, sourceInBrief } from "./source-in-brief.ts";

/** A source, and how much rests on it. */
export interface SourceRow extends SourceInBrief {
  readonly people: number;
  readonly records: number;
  readonly milestones: number;
  readonly figures: number;
  readonly events: number;
}

/** Every source, newest publication first. */
export async function listSources({ database }: Reader): Promise<SourceRow[]> {
  return database
    .select({
      ...sourceInBrief,
      people: sql<number>`count(distinct coalesce(${statusRecords.personId}, ${milestones.personId}))::int`,
      records: countDistinct(citations.statusRecordId),
      milestones: countDistinct(citations.milestoneId),
      figures: countDistinct(citations.figureId),
      events: countDistinct(citations.contextEventId),
    })
    .from(sources)
    .leftJoin(citations, sql`${citations.sourceId} = ${sources.id} and ${citations.supersededAt} is null`)
    .leftJoin(statusRecords, eq(statusRecords.id, citations.statusRecordId))
    .leftJoin(milestones, eq(milestones.id, citations.milestoneId))
    .where(isNull(sources.supersededAt))
    .groupBy(sources.id, ...Object.values(sourceInBrief), sources.publishedLatest)
    .orderBy(desc(sources.publishedLatest), asc(sources.ref));
}
