import { and, eq, inArray } from "drizzle-orm";
import { citations } from "@paradero/drizzle/schema/citations";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
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
  const cited = { source: sources.ref, asOf: citations.asOf, published: sources.publishedLatest };
  const ids = [...personIds];
  const [ofRecords, ofMilestones] = await Promise.all([
    database
      .select({ fact: statusRecords.id, person: statusRecords.personId, ...cited })
      .from(statusRecords)
      .innerJoin(citations, eq(citations.statusRecordId, statusRecords.id))
      .innerJoin(sources, eq(sources.id, citations.sourceId))
      .where(
        and(inArray(statusRecords.personId, ids), isKnownAt(statusRecords, asKnown), isKnownAt(citations, asKnown)),
      ),
    database
      .select({ person: milestones.personId, source: sources.ref })
      .from(milestones)
      .innerJoin(citations, eq(citations.milestoneId, milestones.id))
      .innerJoin(sources, eq(sources.id, citations.sourceId))
      .where(and(inArray(milestones.personId, ids), isKnownAt(milestones, asKnown), isKnownAt(citations, asKnown))),
  ]);
  const spokenFor = new Map<string, SpokenFor[]>();
  for (const { fact, asOf, published } of ofRecords) {
    const day = { asOf, published: dayOfColumn(published) };
    const known = spokenFor.get(fact);
    if (known) known.push(day);
    else spokenFor.set(fact, [day]);
  }
  const bySource = new Map<string, Set<string>>();
  for (const { person, source } of [...ofRecords, ...ofMilestones]) {
    bySource.set(person, (bySource.get(person) ?? new Set()).add(source));
  }
  return { spokenFor, sources: bySource };
}
