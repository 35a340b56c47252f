import { and, asc, countDistinct, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { citations } from "@paradero/drizzle/schema/citations";
import { contextEvents } from "@paradero/drizzle/schema/context-events";
import { figures } from "@paradero/drizzle/schema/figures";
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

/** A citation names one version of a source; what rests on the source rests on any of its versions. */
const version = alias(sources, "version");

/** Every source, newest publication first. */
export async function listSources({ database }: Reader): Promise<SourceRow[]> {
  return database
    .select({
      ...sourceInBrief,
      people: sql<number>`count(distinct coalesce(${statusRecords.personId}, ${milestones.personId}))::int`,
      records: countDistinct(statusRecords.id),
      milestones: countDistinct(milestones.id),
      figures: countDistinct(figures.id),
      events: countDistinct(contextEvents.id),
    })
    .from(sources)
    .innerJoin(version, eq(version.ref, sources.ref))
    .leftJoin(citations, and(eq(citations.sourceId, version.id), isNull(citations.supersededAt)))
    .leftJoin(statusRecords, and(eq(statusRecords.id, citations.statusRecordId), isNull(statusRecords.supersededAt)))
    .leftJoin(milestones, and(eq(milestones.id, citations.milestoneId), isNull(milestones.supersededAt)))
    .leftJoin(figures, and(eq(figures.id, citations.figureId), isNull(figures.supersededAt)))
    .leftJoin(contextEvents, and(eq(contextEvents.id, citations.contextEventId), isNull(contextEvents.supersededAt)))
    .where(isNull(sources.supersededAt))
    .groupBy(...Object.values(sourceInBrief), sources.publishedLatest)
    .orderBy(desc(sources.publishedLatest), asc(sources.ref));
}
