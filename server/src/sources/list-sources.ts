import { asc, desc, sql } from "drizzle-orm";
import type { AnyPgColumn } from "drizzle-orm/pg-core";
import { citations } from "@paradero/drizzle/schema/citations";
import { contextEvents } from "@paradero/drizzle/schema/context-events";
import { figures } from "@paradero/drizzle/schema/figures";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { profiles } from "@paradero/drizzle/schema/people";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import type { Reader } from "../access/reader.ts";
import { isKnownAt } from "../people/known-at.ts";
import { type SourceInBrief, sourceInBrief } from "./source-in-brief.ts";
import { isSourceKnownAt } from "./source-known-at.ts";
import { sourcesPrice } from "../work/prices.ts";
import { spendInTurn } from "../work/work.ts";

/** A source, and how much rests on it. */
export interface SourceRow extends SourceInBrief {
  readonly people: number;
  readonly records: number;
  readonly milestones: number;
  readonly figures: number;
  readonly events: number;
}

/** Every source as known at an instant (null: now), newest publication first. */
export async function listSources(reader: Reader, asKnown: number | null): Promise<SourceRow[]> {
  const { database } = reader;
  await spendInTurn(sourcesPrice(reader.census.changeSeq));
  const rows = await database
    .select(sourceInBrief)
    .from(sources)
    .where(isSourceKnownAt(reader, asKnown))
    .orderBy(desc(sources.publishedLatest), asc(sources.ref));
  const counts = await database.execute<SourceCounts>(countFacts(asKnown));
  const byRef = new Map(counts.map(({ ref, ...own }) => [ref, own]));
  return rows.map((row) => Object.assign(row, byRef.get(row.ref) ?? NOTHING_RESTS));
}

type SourceCounts = { ref: string } & Pick<SourceRow, "people" | "records" | "milestones" | "figures" | "events">;

const NOTHING_RESTS = { people: 0, records: 0, milestones: 0, figures: 0, events: 0 } as const;

/**
 * How much rests on each source: on any version of it, since a citation names one version. Every kind of fact is joined by
 * itself, because one join of all of them makes the planner multiply what does not belong together.
 */
function countFacts(asKnown: number | null) {
  const stands = isKnownAt(citations, asKnown);
  // Whoever was not on record then, or not in public, has nothing that rested on it.
  const ofSomebody = (person: AnyPgColumn) => sql`exists (
    select from ${profiles} where ${profiles.personId} = ${person} and ${isKnownAt(profiles, asKnown)}
  )`;
  return sql`
    with facts as materialized (
      select ${citations.sourceId} as source, ${statusRecords.personId} as person, ${statusRecords.id} as fact, 'record' as kind
      from ${citations} join ${statusRecords} on ${statusRecords.id} = ${citations.statusRecordId}
      where ${stands} and ${isKnownAt(statusRecords, asKnown)} and ${ofSomebody(statusRecords.personId)}
      union all
      select ${citations.sourceId}, ${milestones.personId}, ${milestones.id}, 'milestone'
      from ${citations} join ${milestones} on ${milestones.id} = ${citations.milestoneId}
      where ${stands} and ${isKnownAt(milestones, asKnown)} and ${ofSomebody(milestones.personId)}
      union all
      select ${citations.sourceId}, null, ${figures.id}, 'figure'
      from ${citations} join ${figures} on ${figures.id} = ${citations.figureId}
      where ${stands} and ${isKnownAt(figures, asKnown)}
      union all
      select ${citations.sourceId}, null, ${contextEvents.id}, 'event'
      from ${citations} join ${contextEvents} on ${contextEvents.id} = ${citations.contextEventId}
      where ${stands} and ${isKnownAt(contextEvents, asKnown)}
    ), versions as materialized (
      select ${sources.id} as id, ${sources.ref} as ref from ${sources}
    )
    select
      ref,
      count(distinct person)::int as people,
      (count(distinct fact) filter (where kind = 'record'))::int as records,
      (count(distinct fact) filter (where kind = 'milestone'))::int as milestones,
      (count(distinct fact) filter (where kind = 'figure'))::int as figures,
      (count(distinct fact) filter (where kind = 'event'))::int as events
    from versions join facts on source = id
    group by ref`;
}
