import { and, asc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { sources } from "@paradero/drizzle/schema/sources";
import type { ReaderDatabase } from "../access/reader.ts";
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
 * The citations of many facts in one query, earliest publication first.
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
  const byFact = new Map<string, Citation[]>();
  if (ids.length === 0) return byFact;
  const rows = await database
    .select({
      fact: citations[fact],
      source: sourceInBrief,
      en: citations.saysEn,
      es: citations.saysEs,
      locator: citations.locator,
      asOf: citations.asOf,
    })
    .from(citations)
    .innerJoin(sources, eq(sources.id, citations.sourceId))
    .where(and(inArray(citations[fact], [...ids]), which))
    .orderBy(asc(sources.publishedLatest), asc(sources.ref), asc(citations.id));
  for (const { fact: id, source, en, es, locator, asOf } of rows) {
    if (id === null) continue;
    const citation = { source, says: { en, es }, locator, asOf };
    const known = byFact.get(id);
    if (known) known.push(citation);
    else byFact.set(id, [citation]);
  }
  return byFact;
}
