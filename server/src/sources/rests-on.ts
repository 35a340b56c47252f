import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { citations } from "@paradero/drizzle/schema/citations";
import { sources } from "@paradero/drizzle/schema/sources";
import type { ReaderDatabase } from "../access/reader.ts";
import type { Writer } from "../changes/writer.ts";
import { getSource, type SourcePage } from "./get-source.ts";

/** A source, everything that rests on it, and how many citations that is: what its retraction has to have seen. */
export interface RestsOn extends SourcePage {
  readonly citations: number;
}

/** @throws {DomainError} `not_found` */
export async function restsOn({ reader }: Writer, query: { readonly ref: string }): Promise<RestsOn> {
  const standing = await citationsOn(reader.database, query.ref);
  return { ...(await getSource(reader, query)), citations: standing.length };
}

/** Every citation of any version of a source that stands. */
export function citationsOn(database: ReaderDatabase | Transaction, ref: string) {
  return database
    .select({
      id: citations.id,
      statusRecordId: citations.statusRecordId,
      milestoneId: citations.milestoneId,
      figureId: citations.figureId,
      contextEventId: citations.contextEventId,
      nameId: citations.nameId,
      profileId: citations.profileId,
    })
    .from(citations)
    .innerJoin(sources, eq(sources.id, citations.sourceId))
    .where(and(eq(sources.ref, ref), isNull(citations.supersededAt)));
}
