import { and, asc, eq } from "drizzle-orm";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { identifiers } from "@paradero/drizzle/schema/identifiers";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { profiles } from "@paradero/drizzle/schema/people";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { DomainError } from "@paradero/shared/words/errors";
import { type AttributeValues, STAFF_ATTRIBUTES, type StaffAttribute } from "@paradero/shared/person/attributes";
import { fromColumns } from "@paradero/shared/person/profile-columns";
import type { PublicationLevel } from "@paradero/shared/person/profiles";
import type { ReaderDatabase, StaffReader } from "../../access/readers/reader.ts";
import { type ClosingChange, closedFacts } from "./closed-facts.ts";
import { isKnownAt } from "../known-at.ts";
import { selectedAttributes } from "./selected-attributes.ts";

/** What only staff see of one record or milestone. */
export interface RecordWorkspace {
  readonly internalNote: string | null;
  /** Ref of the facility. */
  readonly facility: string | null;
}

/** What only staff see of a person. */
export interface PersonWorkspace extends AttributeValues<StaffAttribute> {
  readonly publication: PublicationLevel;
  readonly publicationReason: string | null;
  readonly identifiers: readonly { readonly scheme: string; readonly value: string }[];
  /** By id of a record or milestone that stood. */
  readonly facts: Readonly<Record<string, RecordWorkspace>>;
  /** By id of a record or milestone that was replaced or retracted: who did it and why. */
  readonly closed: Readonly<Record<string, ClosingChange>>;
}

/**
 * As known at an instant (null: now).
 *
 * @param withSecrets internal notes and identity numbers as well
 */
export async function personWorkspace(
  { database }: StaffReader,
  personId: string,
  asKnown: number | null,
  withSecrets: boolean,
): Promise<PersonWorkspace> {
  const [profile, numbers, facts, closed] = await Promise.all([
    profileOf(database, personId, asKnown),
    database
      .select({ scheme: identifiers.scheme, value: identifiers.value })
      .from(identifiers)
      .where(and(eq(identifiers.personId, personId), isKnownAt(identifiers, asKnown)))
      .orderBy(asc(identifiers.id)),
    factsOf(database, personId, asKnown),
    closedFacts(database, personId),
  ]);
  return withSecrets
    ? { ...profile, identifiers: numbers, facts, closed }
    : { ...profile, identifiers: [], facts: withoutNotes(facts), closed };
}

function withoutNotes(facts: PersonWorkspace["facts"]): PersonWorkspace["facts"] {
  return Object.fromEntries(Object.entries(facts).map(([id, fact]) => [id, { ...fact, internalNote: null }]));
}

async function profileOf(database: ReaderDatabase, personId: string, asKnown: number | null) {
  const [profile] = await database
    .select({
      publication: profiles.publication,
      publicationReason: profiles.publicationReason,
      columns: selectedAttributes(STAFF_ATTRIBUTES),
    })
    .from(profiles)
    .where(and(eq(profiles.personId, personId), isKnownAt(profiles, asKnown)));
  if (!profile) throw new DomainError("not_found", "There is no person with this reference.");
  const { columns, ...published } = profile;
  return { ...published, ...fromColumns(STAFF_ATTRIBUTES, columns) };
}

async function factsOf(
  database: ReaderDatabase,
  personId: string,
  asKnown: number | null,
): Promise<PersonWorkspace["facts"]> {
  const rows = await Promise.all(
    [statusRecords, milestones].map((table) =>
      database
        .select({ id: table.id, internalNote: table.internalNote, facility: facilities.ref })
        .from(table)
        .leftJoin(facilities, eq(facilities.id, table.facilityId))
        .where(and(eq(table.personId, personId), isKnownAt(table, asKnown))),
    ),
  );
  return Object.fromEntries(rows.flat().map(({ id, ...row }) => [id, row]));
}
