import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { citations } from "@paradero/drizzle/schema/citations";
import { sources } from "@paradero/drizzle/schema/sources";
import type { Day } from "@paradero/shared/dates/days";
import { inPieces } from "../database/pieces.ts";
import type { Writer } from "../changes/writer.ts";
import { type ReaderDatabase, todayOf } from "../access/readers/reader.ts";
import { getSource, type SourcePage } from "./get-source.ts";
import { redatedFacts, type RedatedFacts } from "./redated.ts";

/** A source, everything that rests on it, and how many citations that is: what its retraction has to have seen. */
export interface RestsOn extends SourcePage {
  readonly citations: number;
  /** How many records and milestones rest on nothing else: they go with it. */
  readonly alone: { readonly records: number; readonly milestones: number };
  /** How many records and milestones stay, with days that end later. */
  readonly redated: number;
}

/** @throws {DomainError} `not_found` */
export async function restsOn({ reader }: Writer, query: { readonly ref: string }): Promise<RestsOn> {
  const standing = await citationsOn(reader.database, query.ref);
  const { alone, redated } = await fallOf(reader.database, standing, todayOf(reader));
  return {
    ...(await getSource(reader, query)),
    citations: standing.length,
    alone: { records: alone.statusRecordId.length, milestones: alone.milestoneId.length },
    redated: redated.statusRecords.length + redated.milestones.length,
  };
}

export type StandingCitations = Awaited<ReturnType<typeof citationsOn>>;
const CITED = ["statusRecordId", "milestoneId", "figureId", "contextEventId"] as const;
type CitedColumn = (typeof CITED)[number];

/** What falls with these citations: the facts that nothing else supports, and the days that they alone held. */
export interface Fall {
  readonly alone: Readonly<Record<CitedColumn, readonly string[]>>;
  readonly redated: RedatedFacts;
}

export async function fallOf(database: ReaderDatabase | Transaction, on: StandingCitations, today: Day): Promise<Fall> {
  const going = new Set(on.map(({ id }) => id));
  const [alone, staying] = [{ ...NONE }, { ...NONE }];
  for (const column of CITED) {
    const facts = [...new Set(on.flatMap((citation) => citation[column] ?? []))];
    const supported = await supportedBesides(database, column, facts, going);
    alone[column] = facts.filter((id) => !supported.has(id));
    staying[column] = facts.filter((id) => supported.has(id));
  }
  const kept = { statusRecords: staying.statusRecordId, milestones: staying.milestoneId };
  return { alone, redated: await redatedFacts(database, kept, going, today) };
}

const NONE: Record<CitedColumn, readonly string[]> = {
  statusRecordId: [],
  milestoneId: [],
  figureId: [],
  contextEventId: [],
};

async function supportedBesides(
  database: ReaderDatabase | Transaction,
  column: CitedColumn,
  facts: readonly string[],
  going: ReadonlySet<string>,
): Promise<Set<string | null>> {
  const rows = await inPieces(facts, (some) =>
    database
      .select({ id: citations.id, fact: citations[column] })
      .from(citations)
      .where(and(inArray(citations[column], some), isNull(citations.supersededAt))),
  );
  return new Set(rows.flatMap(({ id, fact }) => (going.has(id) ? [] : [fact])));
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
