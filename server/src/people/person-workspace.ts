import { and, asc, eq, isNull, or } from "drizzle-orm";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { identifiers } from "@paradero/drizzle/schema/identifiers";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { names } from "@paradero/drizzle/schema/names";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { relations } from "@paradero/drizzle/schema/relations";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import type { PublicationLevel } from "@paradero/shared/profiles";
import { type RelationKind, SEEN_FROM_THE_OTHER } from "@paradero/shared/relations";
import type { ReaderDatabase, StaffReader } from "../access/reader.ts";

/** What only staff see of one record or milestone. */
export interface RecordWorkspace {
  readonly internalNote: string | null;
  /** Ref of the facility. */
  readonly facility: string | null;
}

/** What only staff see of a person. */
export interface PersonWorkspace {
  readonly publication: PublicationLevel;
  readonly publicationReason: string | null;
  readonly internalNote: string | null;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  /** The person is the `kind` of whom it names. */
  readonly relations: readonly { readonly kind: RelationKind; readonly ref: string; readonly name: string }[];
  /** By id of a record or milestone that stands. */
  readonly facts: Readonly<Record<string, RecordWorkspace>>;
}

export async function personWorkspace({ database }: StaffReader, personId: string): Promise<PersonWorkspace> {
  const [profile, numbers, related, facts] = await Promise.all([
    profileOf(database, personId),
    database
      .select({ scheme: identifiers.scheme, value: identifiers.value })
      .from(identifiers)
      .where(and(eq(identifiers.personId, personId), isNull(identifiers.supersededAt)))
      .orderBy(asc(identifiers.id)),
    relationsOf(database, personId),
    factsOf(database, personId),
  ]);
  return { ...profile, identifiers: numbers, relations: related, facts };
}

async function profileOf(database: ReaderDatabase, personId: string) {
  const [profile] = await database
    .select({
      publication: profiles.publication,
      publicationReason: profiles.publicationReason,
      internalNote: profiles.internalNote,
    })
    .from(profiles)
    .where(and(eq(profiles.personId, personId), isNull(profiles.supersededAt)));
  return profile ?? { publication: "internal" as const, publicationReason: null, internalNote: null };
}

async function relationsOf(database: ReaderDatabase, personId: string): Promise<PersonWorkspace["relations"]> {
  const rows = await database
    .select({ kind: relations.kind, personId: relations.personId, ref: people.ref, name: names.name })
    .from(relations)
    .innerJoin(
      people,
      or(
        and(eq(relations.personId, personId), eq(people.id, relations.otherId)),
        and(eq(relations.otherId, personId), eq(people.id, relations.personId)),
      ),
    )
    .innerJoin(names, and(eq(names.personId, people.id), eq(names.kind, "main"), isNull(names.supersededAt)))
    .where(isNull(relations.supersededAt))
    .orderBy(asc(names.folded), asc(relations.id));
  return rows.map(({ kind, personId: of, ref, name }) => ({
    kind: of === personId ? kind : SEEN_FROM_THE_OTHER[kind],
    ref,
    name,
  }));
}

async function factsOf(database: ReaderDatabase, personId: string): Promise<PersonWorkspace["facts"]> {
  const rows = await Promise.all(
    [statusRecords, milestones].map((table) =>
      database
        .select({ id: table.id, internalNote: table.internalNote, facility: facilities.ref })
        .from(table)
        .leftJoin(facilities, eq(facilities.id, table.facilityId))
        .where(and(eq(table.personId, personId), isNull(table.supersededAt))),
    ),
  );
  return Object.fromEntries(rows.flat().map(({ id, ...row }) => [id, row]));
}
