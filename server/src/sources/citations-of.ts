import { and, asc, or, type SQL, sql } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { sources } from "@paradero/drizzle/schema/sources";
import type { Day } from "@paradero/shared/dates/days";
import type { ReaderDatabase } from "../access/readers/reader.ts";
import { isAmong } from "../database/among.ts";
import { dayOfColumn } from "../people/day-of-column.ts";
import { type SourceInBrief, sourceInBrief } from "./source-in-brief.ts";

/** A source used by one fact, in our own words. */
export interface Citation {
  readonly source: SourceInBrief;
  readonly says: { readonly en: string | null; readonly es: string | null };
  readonly locator: string | null;
  /** EDTF: the day that the source speaks for, where that is not the day of the fact. */
  readonly asOf: string | null;
}

/** A citation, and what decides whether and for which days it counts. */
export interface ReadCitation {
  readonly citation: Citation;
  /** Last possible day of the publication of its source. */
  readonly published: Day;
  /** Milliseconds since the epoch. */
  readonly recordedAt: number;
  readonly supersededAt: number | null;
}

/** The kinds of fact that are cited on pages. */
const { statusRecordId, milestoneId, figureId, contextEventId } = citations;
const CITED = { statusRecordId, milestoneId, figureId, contextEventId };
const KINDS = Object.keys(CITED) as (keyof typeof CITED)[];

/**
 * The citations of many facts of any kinds, earliest publication first.
 *
 * @param which of them; all that there ever were where it is undefined
 * @returns by id of the fact; a fact without a visible citation is not in the map
 */
export async function citationsOf(
  database: ReaderDatabase,
  facts: Readonly<Partial<Record<keyof typeof CITED, readonly string[]>>>,
  which: SQL | undefined,
): Promise<Map<string, ReadCitation[]>> {
  const ofThese = KINDS.flatMap((kind) => (facts[kind]?.length ? [isAmong(CITED[kind], facts[kind])] : []));
  if (ofThese.length === 0) return new Map();
  const { sourceId, saysEn, saysEs, locator, asOf, recordedAt, supersededAt } = citations;
  const fact = sql<string>`coalesce(${statusRecordId}, ${milestoneId}, ${figureId}, ${contextEventId})`;
  const rows = await database
    .select({ fact, sourceId, en: saysEn, es: saysEs, locator, asOf, recordedAt, supersededAt })
    .from(citations)
    .where(and(or(...ofThese), which))
    .orderBy(asc(citations.id));
  const known = await sourcesById(database, new Set(rows.map((row) => row.sourceId)));
  const cited = rows.flatMap(({ sourceId: id, en, es, ...row }) => {
    const of = known.get(id);
    if (!of) return [];
    const citation = { source: of.source, says: { en, es }, locator: row.locator, asOf: row.asOf };
    const times = { recordedAt: row.recordedAt.getTime(), supersededAt: row.supersededAt?.getTime() ?? null };
    return [{ fact: row.fact, order: of.order, read: { citation, published: of.published, ...times } }];
  });
  cited.sort((a, b) => a.order - b.order);
  const byFact = Map.groupBy(cited, (one) => one.fact);
  return new Map(Array.from(byFact, ([id, own]) => [id, own.map(({ read }) => read)]));
}

/** What they say, without what decides about them. */
export function told(cited: readonly ReadCitation[] | undefined): Citation[] {
  return (cited ?? []).map(({ citation }) => citation);
}

interface ReadSource {
  readonly source: SourceInBrief;
  readonly published: Day;
  /** Its place by time of publication. */
  readonly order: number;
}

/** Apart from the citations, so that whether a source may be seen is asked once a source and not once a citation. */
async function sourcesById(database: ReaderDatabase, ids: ReadonlySet<string>): Promise<Map<string, ReadSource>> {
  if (ids.size === 0) return new Map();
  const rows = await database
    .select({ id: sources.id, source: sourceInBrief, published: sources.publishedLatest })
    .from(sources)
    .where(isAmong(sources.id, ids))
    .orderBy(asc(sources.publishedLatest), asc(sources.ref));
  return new Map(
    rows.map(({ id, source, published }, order) => [id, { source, published: dayOfColumn(published), order }]),
  );
}
