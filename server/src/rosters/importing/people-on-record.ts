import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { citations } from "@paradero/drizzle/schema/citations";
import { identifiers } from "@paradero/drizzle/schema/identifiers";
import { names } from "@paradero/drizzle/schema/names";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { identifierKey } from "@paradero/shared/matching/identifiers";
import type { StaffReader } from "../../access/readers/reader.ts";
import { inPieces } from "../../database/pieces.ts";
import { type ListedRecord, recordsOf } from "../../people/person/records-of.ts";
import { type UndatedOnRecord, undatedOnRecord } from "./undated-records.ts";
import { type Withdrawn, withdrawnFrom } from "./withdrawn-from.ts";

type Database = StaffReader["database"] | Transaction;

/** What is on record of one person that a list may add to. */
export interface PersonOnRecord {
  readonly ref: string;
  readonly profile: typeof profiles.$inferSelect;
  /** Folded. */
  readonly names: ReadonlySet<string>;
  readonly mainName: string;
  /** "scheme value". */
  readonly identifiers: ReadonlySet<string>;
  readonly records: readonly ListedRecord[];
  /** Of each record that the source of the list supports already: for which days it speaks (EDTF; "" for none). */
  readonly supported: ReadonlyMap<string, ReadonlySet<string>>;
  /** By stay, who published it. */
  readonly publishers: ReadonlyMap<string, ReadonlySet<string>>;
  /** Records of lists that could not read their day, by id. */
  readonly undated: ReadonlyMap<string, UndatedOnRecord>;
  /** What somebody has corrected or retracted since: a list that says it again brings it not back. */
  readonly withdrawn: Withdrawn;
}

/** Ids of the people who have these identifiers ("scheme value"). */
export async function peopleByIdentifier(
  database: Database,
  wanted: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const [scheme, values] of wanted) {
    const rows = await inPieces(values, (some) =>
      database
        .select({ personId: identifiers.personId, value: identifiers.value })
        .from(identifiers)
        .where(and(eq(identifiers.scheme, scheme), inArray(identifiers.value, some), isNull(identifiers.supersededAt))),
    );
    for (const { personId, value } of rows) found.set(identifierKey({ scheme, value }), personId);
  }
  return found;
}

/**
 * Everything that a list may meet of these people; somebody who is no longer on record is missing.
 *
 * @param sourceRef the source of the list, where it is on record already
 */
export async function peopleOnRecord(
  database: Database,
  ids: readonly string[],
  sourceRef: string | null,
): Promise<Map<string, PersonOnRecord>> {
  const standing = await inPieces(ids, (some) =>
    database
      .select({ ref: people.ref, profile: profiles })
      .from(profiles)
      .innerJoin(people, eq(people.id, profiles.personId))
      .where(and(inArray(profiles.personId, some), isNull(profiles.supersededAt))),
  );
  const named = await inPieces(ids, (some) =>
    database
      .select({ personId: names.personId, kind: names.kind, name: names.name, folded: names.folded })
      .from(names)
      .where(and(inArray(names.personId, some), isNull(names.supersededAt)))
      .orderBy(asc(names.id)),
  );
  const numbered = await inPieces(ids, (some) =>
    database
      .select({ personId: identifiers.personId, scheme: identifiers.scheme, value: identifiers.value })
      .from(identifiers)
      .where(and(inArray(identifiers.personId, some), isNull(identifiers.supersededAt))),
  );
  const records = await inPieces(ids, async (some) => [...(await recordsOf(database, some, null)).entries()]);
  const namesOf = Map.groupBy(named, ({ personId }) => personId);
  const numbersOf = Map.groupBy(numbered, ({ personId }) => personId);
  const recordsOfPerson = new Map(records);
  const supported = await supportedBy(database, ids, sourceRef);
  const publishers = await publishersOfStays(database, recordsOfPerson);
  const undated = await undatedOnRecord(database, [...recordsOfPerson.values()].flat());
  const withdrawnOf = await withdrawnFrom(database, ids, sourceRef);
  return new Map(
    standing.map(({ ref, profile }) => {
      const id = profile.personId;
      const own = namesOf.get(id) ?? [];
      return [
        id,
        {
          ref,
          profile,
          names: new Set(own.map(({ folded }) => folded)),
          mainName: own.find(({ kind }) => kind === "main")?.name ?? "",
          identifiers: new Set((numbersOf.get(id) ?? []).map(identifierKey)),
          records: recordsOfPerson.get(id) ?? [],
          supported: supported.get(id) ?? new Map(),
          publishers,
          undated,
          withdrawn: withdrawnOf(id),
        },
      ];
    }),
  );
}

async function publishersOfStays(database: Database, records: ReadonlyMap<string, readonly ListedRecord[]>) {
  const stayOf = new Map([...records.values()].flat().flatMap(({ id, stay }) => (stay === null ? [] : [[id, stay]])));
  const rows = await inPieces(stayOf.keys(), (some) =>
    database
      .select({ recordId: citations.statusRecordId, publisher: sources.publisher })
      .from(citations)
      .innerJoin(sources, eq(sources.id, citations.sourceId))
      .where(and(inArray(citations.statusRecordId, some), isNull(citations.supersededAt))),
  );
  const publishers = new Map<string, Set<string>>();
  for (const { recordId, publisher } of rows) {
    const stay = stayOf.get(recordId ?? "");
    if (stay !== undefined) publishers.set(stay, (publishers.get(stay) ?? new Set()).add(publisher));
  }
  return publishers;
}

async function supportedBy(database: Database, ids: readonly string[], sourceRef: string | null) {
  const supported = new Map<string, Map<string, Set<string>>>();
  if (sourceRef === null) return supported;
  const rows = await inPieces(ids, (some) =>
    database
      .select({ personId: statusRecords.personId, recordId: statusRecords.id, asOf: citations.asOf })
      .from(citations)
      .innerJoin(sources, eq(sources.id, citations.sourceId))
      .innerJoin(statusRecords, eq(statusRecords.id, citations.statusRecordId))
      .where(and(inArray(statusRecords.personId, some), eq(sources.ref, sourceRef), isNull(citations.supersededAt))),
  );
  for (const { personId, recordId, asOf } of rows) {
    const own = supported.get(personId) ?? new Map<string, Set<string>>();
    supported.set(personId, own.set(recordId, (own.get(recordId) ?? new Set()).add(asOf ?? "")));
  }
  return supported;
}
