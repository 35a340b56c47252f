import { and, eq } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import type { Day } from "@paradero/shared/days";
import type { ReaderDatabase } from "../access/reader.ts";
import { isAmong } from "../database/among.ts";
import type { SpokenFor } from "../census/confirmed.ts";
import { dayOfColumn } from "./day-of-column.ts";
import { isKnownAt } from "./known-at.ts";

/** What many people's facts rest on. */
export interface Evidence {
  /** By record or milestone: what its sources say of the days that they speak for. */
  readonly spokenFor: ReadonlyMap<string, readonly SpokenFor[]>;
  /** By person: the refs of the sources that their records and milestones cite. */
  readonly sources: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The evidence of these people's facts as known at an instant (null: now). */
export async function evidenceOf(
  database: ReaderDatabase,
  personIds: readonly string[],
  asKnown: number | null,
): Promise<Evidence> {
  const cited = (
    await Promise.all([
      citedBy(database, statusRecords, citations.statusRecordId, personIds, asKnown),
      citedBy(database, milestones, citations.milestoneId, personIds, asKnown),
    ])
  ).flat();
  const known = await sourcesOf(database, new Set(cited.map(({ source }) => source)));
  const spokenFor = new Map<string, SpokenFor[]>();
  const refs = new Map<string, Set<string>>();
  for (const { fact, person, source: id, asOf } of cited) {
    const source = known.get(id);
    if (!source) continue;
    spokenFor.set(fact, [...(spokenFor.get(fact) ?? []), { asOf, published: source.published }]);
    refs.set(person, (refs.get(person) ?? new Set()).add(source.ref));
  }
  return { spokenFor, sources: refs };
}

function citedBy(
  database: ReaderDatabase,
  facts: typeof statusRecords | typeof milestones,
  citing: typeof citations.statusRecordId | typeof citations.milestoneId,
  personIds: readonly string[],
  asKnown: number | null,
) {
  return database
    .select({ fact: facts.id, person: facts.personId, source: citations.sourceId, asOf: citations.asOf })
    .from(facts)
    .innerJoin(citations, eq(citing, facts.id))
    .where(and(isAmong(facts.personId, personIds), isKnownAt(facts, asKnown), isKnownAt(citations, asKnown)));
}

interface CitedSource {
  readonly ref: string;
  /** Last possible day of its publication. */
  readonly published: Day;
}

/** Apart from the citations, so that whether a source may be seen is asked once a source and not once a citation. */
async function sourcesOf(database: ReaderDatabase, ids: ReadonlySet<string>): Promise<Map<string, CitedSource>> {
  if (ids.size === 0) return new Map();
  const rows = await database
    .select({ id: sources.id, ref: sources.ref, published: sources.publishedLatest })
    .from(sources)
    .where(isAmong(sources.id, ids));
  return new Map(rows.map(({ id, ref, published }) => [id, { ref, published: dayOfColumn(published) }]));
}
