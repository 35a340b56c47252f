import { and, eq, isNotNull, lt, or, type SQL, sql } from "drizzle-orm";
import { alias, type AnyPgColumn } from "drizzle-orm/pg-core";
import { citations } from "@paradero/drizzle/schema/citations";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { names } from "@paradero/drizzle/schema/names";
import { profiles } from "@paradero/drizzle/schema/people";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import type { Reader } from "../access/readers/reader.ts";
import { isKnownAt } from "../people/known-at.ts";

/**
 * Whether a source was known to this reader at `instant` (null: now). The public knows a source by what cites it: until
 * somebody in public did, it was in no answer, however long it had been on record (DOMAIN.md 4.1).
 */
export function isSourceKnownAt({ sees, database }: Reader, instant: number | null): SQL | undefined {
  const stands = isKnownAt(sources, instant);
  if (sees === "staff" || instant === null) return stands;
  const version = alias(sources, "cited");
  const after = new Date(instant + 1);
  const ofSomebodyThen = (
    fact: typeof statusRecords | typeof milestones | typeof names,
    citing: AnyPgColumn,
  ) => sql`exists (
    select from ${fact} join ${profiles} on ${profiles.personId} = ${fact.personId}
    where ${fact.id} = ${citing} and ${isKnownAt(profiles, instant)}
  )`;
  const isCited = database
    .select({ one: sql`1` })
    .from(citations)
    .innerJoin(version, eq(version.id, citations.sourceId))
    .where(
      and(
        eq(version.ref, sources.ref),
        lt(citations.recordedAt, after),
        or(
          isNotNull(citations.figureId),
          isNotNull(citations.contextEventId),
          // Closed by then: it is seen at all because it stood in public before.
          lt(citations.supersededAt, after),
          ofSomebodyThen(statusRecords, citations.statusRecordId),
          ofSomebodyThen(milestones, citations.milestoneId),
          ofSomebodyThen(names, citations.nameId),
          sql`exists (
            select from ${profiles} one join ${profiles} on ${profiles.personId} = one.person_id
            where one.id = ${citations.profileId} and ${isKnownAt(profiles, instant)}
          )`,
        ),
      ),
    );
  return and(stands, sql`exists ${isCited}`);
}
