import { asc, desc, sql } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { contextEvents } from "@paradero/drizzle/schema/context-events";
import { figures } from "@paradero/drizzle/schema/figures";
import { sources } from "@paradero/drizzle/schema/sources";
import type { Reader } from "../access/readers/reader.ts";
import { byRef, type CountedSource, countsQuery, type RestingFacts } from "../census/source-counts.ts";
import { isKnownAt } from "../people/known-at.ts";
import { type SourceInBrief, sourceInBrief } from "./source-in-brief.ts";
import { isSourceKnownAt } from "./source-known-at.ts";
import { countPrice, sourcesPrice } from "../work/prices.ts";
import { payInTurn, spendInTurn } from "../work/work.ts";

/** A source, and how much rests on it. */
export interface SourceRow extends SourceInBrief, RestingFacts {
  readonly figures: number;
  readonly events: number;
}

/** Every source as known at an instant (null: now), newest publication first. */
export async function listSources(reader: Reader, asKnown: number | null): Promise<SourceRow[]> {
  const { database, census } = reader;
  await spendInTurn(sourcesPrice(census.changeSeq));
  const resting = asKnown === null ? await census.sources.now() : await restingThen(reader, asKnown);
  const rows = await database
    .select(sourceInBrief)
    .from(sources)
    .where(isSourceKnownAt(reader, asKnown))
    .orderBy(desc(sources.publishedLatest), asc(sources.ref));
  const counts = await database.execute<LibraryCounts>(countLibrary(asKnown));
  const library = new Map(counts.map(({ ref, ...own }) => [ref, own]));
  return rows.map((row) => ({
    ...row,
    ...(resting.get(row.ref) ?? NOTHING_RESTS),
    ...(library.get(row.ref) ?? NOTHING_IN_LIBRARY),
  }));
}

/** Counted by whoever asks first, and remembered until anything changes. */
function restingThen({ census, database }: Reader, asKnown: number): Promise<Map<string, RestingFacts>> {
  return census.remember(
    `resting ${asKnown}`,
    () => payInTurn(countPrice(census.changeSeq)),
    async () => byRef(await database.execute<CountedSource>(sql.raw(countsQuery(asKnown)))),
  );
}

const NOTHING_RESTS = { people: 0, records: 0, milestones: 0 } as const;

type LibraryCounts = { ref: string } & Pick<SourceRow, "figures" | "events">;
const NOTHING_IN_LIBRARY = { figures: 0, events: 0 } as const;

/** How many figures and events rest on each source: on any version of it, since a citation names one version. */
function countLibrary(asKnown: number | null) {
  const stands = isKnownAt(citations, asKnown);
  return sql`
    with facts as materialized (
      select ${citations.sourceId} as source, ${figures.id} as figure, null::uuid as event
      from ${citations} join ${figures} on ${figures.id} = ${citations.figureId}
      where ${stands} and ${isKnownAt(figures, asKnown)}
      union all
      select ${citations.sourceId}, null, ${contextEvents.id}
      from ${citations} join ${contextEvents} on ${contextEvents.id} = ${citations.contextEventId}
      where ${stands} and ${isKnownAt(contextEvents, asKnown)}
    ), versions as materialized (
      select ${sources.id} as id, ${sources.ref} as ref from ${sources}
      where ${sources.id} = any(array(select source from facts))
    )
    select ref, count(distinct figure)::int as figures, count(distinct event)::int as events
    from versions join facts on source = id
    group by ref`;
}
