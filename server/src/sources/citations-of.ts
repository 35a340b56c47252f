import { and, asc, isNull, type SQL } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { sources } from "@paradero/drizzle/schema/sources";
import type { ReaderDatabase } from "../access/reader.ts";
import { isAmong } from "../database/among.ts";
import { type SourceInBrief, sourceInBrief } from "./source-in-brief.ts";

/** A source used by one fact, in our own words. */
export interface Citation {
  readonly source: SourceInBrief;
  readonly says: { readonly en: string | null; readonly es: string | null };
  readonly locator: string | null;
  /** EDTF: the day that the source speaks for, where that is not the day of the fact. */
  readonly asOf: string | null;
}

/** The kinds of fact that are cited, as the columns of `citations` name them. */
type CitedFact = "statusRecordId" | "milestoneId" | "figureId" | "contextEventId";

/**
 * The citations of many facts, earliest publication first.
 *
 * @param which of them; those that stand now where it is left out
 * @returns by id of the fact; a fact without a visible citation is not in the map
 */
export async function citationsOf(
  database: ReaderDatabase,
  fact: CitedFact,
  ids: readonly string[],
  which: SQL | undefined = isNull(citations.supersededAt),
): Promise<Map<string, Citation[]>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .select({
      fact: citations[fact],
      sourceId: citations.sourceId,
      en: citations.saysEn,
      es: citations.saysEs,
      locator: citations.locator,
      asOf: citations.asOf,
    })
    .from(citations)
    .where(and(isAmong(citations[fact], ids), which))
    .orderBy(asc(citations.id));
  const known = await sourcesById(database, new Set(rows.map(({ sourceId }) => sourceId)));
  const cited = rows.flatMap(({ fact: id, sourceId, en, es, locator, asOf }) => {
    const found = known.get(sourceId);
    if (id === null || !found) return [];
    return [{ id, order: found.order, citation: { source: found.source, says: { en, es }, locator, asOf } }];
  });
  cited.sort((a, b) => a.order - b.order);
  const byFact = new Map<string, Citation[]>();
  for (const { id, citation } of cited) {
    const own = byFact.get(id);
    if (own) own.push(citation);
    else byFact.set(id, [citation]);
  }
  return byFact;
}

interface OrderedSource {
  readonly source: SourceInBrief;
  /** Its place by time of publication. */
  readonly order: number;
}

/** Apart from the citations, so that whether a source may be seen is asked once a source and not once a citation. */
async function sourcesById(database: ReaderDatabase, ids: ReadonlySet<string>): Promise<Map<string, OrderedSource>> {
  if (ids.size === 0) return new Map();
  const rows = await database
    .select({ id: sources.id, source: sourceInBrief })
    .from(sources)
    .where(isAmong(sources.id, ids))
    .orderBy(asc(sources.publishedLatest), asc(sources.ref));
  return new Map(rows.map(({ id, source }, order) => [id, { source, order }]));
}
