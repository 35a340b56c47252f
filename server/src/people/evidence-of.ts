import { and, eq, inArray } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import type { Day } from "@paradero/shared/days";
import type { ReaderDatabase } from "../access/reader.ts";
import type { SpokenFor } from "../census/confirmed.ts";
import { dayOfColumn } from "./day-of-column.ts";
import { isKnownAt } from "./known-at.ts";

/** What many people's facts rest on. */
export interface Evidence {
  /** By status record: the days that its sources speak for. */
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
  const ids = [...personIds];
  const [ofRecords, ofMilestones] = await Promise.all([
    database
      .select({
        fact: statusRecords.id,
        person: statusRecords.personId,
        source: citations.sourceId,
        asOf: citations.asOf,
      })
      .from(statusRecords)
      .innerJoin(citations, eq(citations.statusRecordId, statusRecords.id))
      .where(
        and(inArray(statusRecords.personId, ids), isKnownAt(statusRecords, asKnown), isKnownAt(citations, asKnown)),
      ),
    database
      .select({ person: milestones.personId, source: citations.sourceId })
      .from(milestones)
      .innerJoin(citations, eq(citations.milestoneId, milestones.id))
      .where(and(inArray(milestones.personId, ids), isKnownAt(milestones, asKnown), isKnownAt(citations, asKnown))),
  ]);
  const all = [...ofRecords, ...ofMilestones];
  const known = await sourcesOf(database, new Set(all.map(({ source }) => source)));
  const spokenFor = new Map<string, SpokenFor[]>();
  for (const { fact, source, asOf } of ofRecords) {
    const published = known.get(source)?.published;
    if (published === undefined) continue;
    const days = spokenFor.get(fact);
    if (days) days.push({ asOf, published });
    else spokenFor.set(fact, [{ asOf, published }]);
  }
  const byPerson = new Map<string, Set<string>>();
  for (const { person, source } of all) {
    const ref = known.get(source)?.ref;
    if (ref !== undefined) byPerson.set(person, (byPerson.get(person) ?? new Set()).add(ref));
  }
  return { spokenFor, sources: byPerson };
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
    .where(inArray(sources.id, [...ids]));
  return new Map(rows.map(({ id, ref, published }) => [id, { ref, published: dayOfColumn(published) }]));
}
