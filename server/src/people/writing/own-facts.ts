import { and, asc, eq, inArray, isNull, or } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { citations } from "@paradero/drizzle/schema/citations";
import { identifiers } from "@paradero/drizzle/schema/identifiers";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { names } from "@paradero/drizzle/schema/names";
import { profiles } from "@paradero/drizzle/schema/people";
import { relations } from "@paradero/drizzle/schema/relations";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { DomainError } from "@paradero/shared/words/errors";
import { dayOfColumn } from "../day-of-column.ts";

/** Everything that stands of one person, in the order of recording. */
export async function ownFacts(tx: Transaction, personId: string) {
  const own = {
    profile: await standingProfile(tx, personId),
    names: await tx
      .select()
      .from(names)
      .where(and(eq(names.personId, personId), isNull(names.supersededAt)))
      .orderBy(asc(names.id)),
    identifiers: await tx
      .select()
      .from(identifiers)
      .where(and(eq(identifiers.personId, personId), isNull(identifiers.supersededAt)))
      .orderBy(asc(identifiers.id)),
    relations: await tx
      .select()
      .from(relations)
      .where(and(or(eq(relations.personId, personId), eq(relations.otherId, personId)), isNull(relations.supersededAt)))
      .orderBy(asc(relations.id)),
    statusRecords: await tx
      .select()
      .from(statusRecords)
      .where(and(eq(statusRecords.personId, personId), isNull(statusRecords.supersededAt)))
      .orderBy(asc(statusRecords.id)),
    milestones: await tx
      .select()
      .from(milestones)
      .where(and(eq(milestones.personId, personId), isNull(milestones.supersededAt)))
      .orderBy(asc(milestones.id)),
  };
  return { ...own, citations: await citationsUnder(tx, own) };
}

export type OwnFacts = Awaited<ReturnType<typeof ownFacts>>;

/** @throws {DomainError} `not_found` */
export async function standingProfile(tx: Transaction, personId: string) {
  const [profile] = await tx
    .select()
    .from(profiles)
    .where(and(eq(profiles.personId, personId), isNull(profiles.supersededAt)));
  if (!profile) throw new DomainError("not_found", "There is no person with this reference.");
  return profile;
}

export type Profile = Awaited<ReturnType<typeof standingProfile>>;

/** The last days on which the records and milestones of a person may have begun: how old they were is asked for these. */
export function daysOfFacts({ statusRecords: records, milestones: own }: OwnFacts): number[] {
  return [...records, ...own].map(({ earliest, latest }) => dayOfColumn(earliest ?? latest));
}

interface Cited {
  readonly profile: { readonly id: string };
  readonly names: readonly { readonly id: string }[];
  readonly statusRecords: readonly { readonly id: string }[];
  readonly milestones: readonly { readonly id: string }[];
}

async function citationsUnder(tx: Transaction, own: Cited) {
  const under = [
    [citations.statusRecordId, own.statusRecords],
    [citations.milestoneId, own.milestones],
    [citations.nameId, own.names],
    [citations.profileId, [own.profile]],
  ] as const;
  const asked = under.flatMap(([column, rows]) =>
    rows.length === 0
      ? []
      : inArray(
          column,
          rows.map(({ id }) => id),
        ),
  );
  return tx
    .select()
    .from(citations)
    .where(and(isNull(citations.supersededAt), or(...asked)))
    .orderBy(asc(citations.id));
}
