import { knownAt } from "@paradero/shared/history/record";
import { citations } from "@paradero/drizzle/schema/citations";
import type { ReaderDatabase } from "../../access/readers/reader.ts";
import { citationsOf, type ReadCitation } from "../../sources/citations-of.ts";
import { isKnownAt } from "../known-at.ts";
import { type ListedMilestone, milestonesOf } from "./milestones-of.ts";
import { facilitiesOf, type NamedFacility } from "../list/named-place.ts";
import { type ListedRecord, recordsOf } from "./records-of.ts";

/** What is on record of some people, what that rests on and where it says they were: each read once for all of them. */
export interface FactsOnRecord {
  /** By person, in the order of recording. */
  readonly records: ReadonlyMap<string, readonly ListedRecord[]>;
  readonly milestones: ReadonlyMap<string, readonly ListedMilestone[]>;
  /** By record or milestone, earliest publication first. */
  readonly citations: ReadonlyMap<string, readonly ReadCitation[]>;
  /** By id. */
  readonly facilities: ReadonlyMap<string, NamedFacility>;
}

/** @param which what stood at an instant (null: now), unless something else is said of it */
export async function factsOf(
  database: ReaderDatabase,
  personIds: readonly string[],
  instant: number | null,
  which: typeof isKnownAt = isKnownAt,
): Promise<FactsOnRecord> {
  const [records, milestones] = await Promise.all([
    recordsOf(database, personIds, instant, which),
    milestonesOf(database, personIds, instant, which),
  ]);
  const [ofRecords, ofMilestones] = [[...records.values()].flat(), [...milestones.values()].flat()];
  const [cited, facilities] = await Promise.all([
    citationsOf(
      database,
      { statusRecordId: ofRecords.map(({ id }) => id), milestoneId: ofMilestones.map(({ id }) => id) },
      which(citations, instant),
    ),
    facilitiesOf(database, [...ofRecords, ...ofMilestones]),
  ]);
  return { records, milestones, citations: cited, facilities };
}

/** Of all that was ever known of these people what stood at an instant (null: now). */
export function factsAt(facts: FactsOnRecord, instant: number | null): FactsOnRecord {
  const those = <Fact extends Parameters<typeof knownAt>[0][number]>(all: ReadonlyMap<string, readonly Fact[]>) =>
    new Map(Array.from(all, ([id, some]) => [id, knownAt(some, instant ?? Infinity)]));
  return {
    records: those(facts.records),
    milestones: those(facts.milestones),
    citations: those(facts.citations),
    facilities: facts.facilities,
  };
}
