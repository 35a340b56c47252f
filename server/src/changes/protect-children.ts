import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { citations } from "@paradero/drizzle/schema/citations";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import type { Day } from "@paradero/shared/dates/days";
import type { PublicationLevel } from "@paradero/shared/person/profiles";
import { protectedAs } from "@paradero/shared/person/under-age";
import { inPieces } from "../database/pieces.ts";
import { dayOfColumn } from "../people/day-of-column.ts";
import { nextProfile } from "../people/writing/new-profile.ts";
import type { ClosedFacts, NewFacts } from "./fact-tables.ts";

interface Planned {
  readonly facts?: NewFacts;
  readonly closes?: ClosedFacts;
  readonly restored?: Readonly<Record<string, string>>;
}

/** Somebody whom a change leaves protected as a child, or no longer named. */
export interface ProtectedPerson {
  readonly ref: string;
  readonly publication: PublicationLevel;
}

/**
 * What a change may leave of anybody whose profile or history it touches, whatever verb it is (DOMAIN.md 10): who was
 * under 18 at the time of a record is marked so, and is named only with a reason that was written of a child. Looks at
 * everything that would stand after the change, and adds to its plan the profiles that it has to write.
 */
export async function protectChildren(
  tx: Transaction,
  { facts = {}, closes = {}, restored = {} }: Planned,
  newFactId: () => string,
): Promise<Required<Planned> & { readonly protectedPeople: readonly ProtectedPerson[] }> {
  const touched = new Set(
    [facts.profiles, facts.statusRecords, facts.milestones].flatMap((rows = []) =>
      rows.map(({ personId }) => personId),
    ),
  );
  const created = new Set((facts.people ?? []).map(({ id }) => id));
  const standing = await standingProfiles(tx, touched.difference(created));
  const coming = new Map((facts.profiles ?? []).map((row) => [row.personId, row]));
  const closing = new Set(closes.profiles);
  const candidates = [...touched].flatMap((personId) => {
    const before = standing.get(personId);
    const after = coming.get(personId) ?? (before && !closing.has(before.profile.id) ? before.profile : undefined);
    if (!after) return [];
    const { birth = null, minor = false, publication, publicationReason = null } = after;
    // Of whom no birth is on record nothing can be worked out.
    return birth === null && !minor
      ? []
      : [{ personId, before, after: { birth, minor, publication, publicationReason } }];
  });
  const days = await daysAfter(
    tx,
    candidates.map(({ personId }) => personId),
    facts,
    closes,
  );
  const wrong = candidates.flatMap(({ personId, before, after }) => {
    const right = protectedAs(after, before?.profile, days.get(personId) ?? []);
    const same = right.minor === after.minor && right.publication === after.publication;
    return same ? [] : [{ personId, before, right }];
  });
  if (wrong.length === 0) return { facts, closes, restored, protectedPeople: [] };

  const corrected = new Map(wrong.map(({ personId, right }) => [personId, right]));
  const replaced = wrong.flatMap(({ personId, before }) => (before && !coming.has(personId) ? [before] : []));
  const cited = await citationsOn(
    tx,
    replaced.map(({ profile }) => profile.id),
    closes,
  );
  const next = replaced.map(({ profile }) =>
    nextProfile({ profile, citations: cited }, corrected.get(profile.personId) ?? {}, newFactId),
  );
  const fresh: Record<string, string> = Object.fromEntries(next.flatMap((one) => Object.entries(one.restored)));
  return {
    facts: {
      ...facts,
      profiles: [
        ...(facts.profiles ?? []).map((row) => ({ ...row, ...corrected.get(row.personId) })),
        ...next.flatMap((one) => one.profiles),
      ],
      citations: [
        // What the change itself cites for a profile goes over to the next version of it.
        ...(facts.citations ?? []).map((row) => ({ ...row, profileId: fresh[row.profileId ?? ""] ?? row.profileId })),
        ...next.flatMap((one) => one.citations),
      ],
    },
    closes: {
      ...closes,
      profiles: [...(closes.profiles ?? []), ...next.flatMap((one) => one.closes.profiles)],
      citations: [...(closes.citations ?? []), ...next.flatMap((one) => one.closes.citations)],
    },
    restored: { ...restored, ...fresh },
    protectedPeople: wrong.flatMap(({ before, right }) =>
      before ? [{ ref: before.ref, publication: right.publication }] : [],
    ),
  };
}

async function standingProfiles(tx: Transaction, personIds: Iterable<string>) {
  const rows = await inPieces(personIds, (some) =>
    tx
      .select({ profile: profiles, ref: people.ref })
      .from(profiles)
      .innerJoin(people, eq(people.id, profiles.personId))
      .where(and(inArray(profiles.personId, some), isNull(profiles.supersededAt))),
  );
  return new Map(rows.map((row) => [row.profile.personId, row]));
}

/** The first days of what is on record of these people once the change is made: how old they were is asked for these. */
async function daysAfter(
  tx: Transaction,
  personIds: readonly string[],
  facts: NewFacts,
  closes: ClosedFacts,
): Promise<Map<string, Day[]>> {
  const days = new Map<string, Day[]>(personIds.map((id) => [id, []]));
  const add = ({ personId, earliest, latest }: Dated) => {
    days.get(personId)?.push(dayOfColumn(earliest ?? latest));
  };
  for (const table of ["statusRecords", "milestones"] as const) {
    const closing = new Set(closes[table]);
    for (const row of await standingDays(tx, table, personIds)) if (!closing.has(row.id)) add(row);
    for (const row of facts[table] ?? []) add(row);
  }
  return days;
}

interface Dated {
  readonly personId: string;
  readonly earliest?: string | null | undefined;
  readonly latest: string;
}

async function standingDays(tx: Transaction, name: "statusRecords" | "milestones", personIds: readonly string[]) {
  const table = name === "statusRecords" ? statusRecords : milestones;
  return inPieces(personIds, (some) =>
    tx
      .select({ id: table.id, personId: table.personId, earliest: table.earliest, latest: table.latest })
      .from(table)
      .where(and(inArray(table.personId, some), isNull(table.supersededAt))),
  );
}

/** The citations of these profiles that the change leaves standing. */
async function citationsOn(tx: Transaction, profileIds: readonly string[], closes: ClosedFacts) {
  const closing = new Set(closes.citations);
  const rows = await inPieces(profileIds, (some) =>
    tx
      .select()
      .from(citations)
      .where(and(inArray(citations.profileId, some), isNull(citations.supersededAt))),
  );
  return rows.filter(({ id }) => !closing.has(id));
}
