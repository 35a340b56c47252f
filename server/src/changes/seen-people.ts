import { and, eq, inArray, isNull, max, sql } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { changeSubjects } from "@paradero/drizzle/schema/change-subjects";
import { merges } from "@paradero/drizzle/schema/merges";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { DomainError, type Fault } from "@paradero/shared/words/errors";
import type { ReaderDatabase } from "../access/readers/reader.ts";
import { isAmong } from "../database/among.ts";
import { inPieces } from "../database/pieces.ts";

/** Somebody on whom something is written, as the writer saw them. */
export interface SeenPerson {
  readonly ref: string;
  readonly expectedVersion: number;
}

/** The newest change of each of these people; 0 where there is none. */
export async function versionsOf(
  database: ReaderDatabase | Transaction,
  personIds: readonly string[],
): Promise<Map<string, number>> {
  const versions = new Map(personIds.map((id) => [id, 0]));
  if (personIds.length === 0) return versions;
  const rows = await database
    .select({ id: changeSubjects.personId, version: max(changeSubjects.changeSeq) })
    .from(changeSubjects)
    .where(isAmong(changeSubjects.personId, personIds))
    .groupBy(changeSubjects.personId);
  for (const { id, version } of rows) versions.set(id, version ?? 0);
  return versions;
}

/** So many locks fit into the memory that the database keeps for them; a longer list of people locks everybody. */
const MOST_LOCKS = 1000;
const EVERYBODY = sql`hashtextextended('everybody', 7)`;

/** Keeps everybody else from writing on these people until the transaction ends; in one order, so that nobody waits in a ring. */
export async function lockPeople(tx: Transaction, personIds: readonly string[]): Promise<void> {
  if (personIds.length === 0) return;
  if (personIds.length > MOST_LOCKS) return lockEverybody(tx);
  const ids = sql.join(
    [...new Set(personIds)].toSorted().map((id) => sql`(${id})`),
    sql`, `,
  );
  await tx.execute(sql`select pg_advisory_xact_lock_shared(${EVERYBODY})`);
  await tx.execute(sql`
    select pg_advisory_xact_lock(hashtextextended(id, 7)) from (select id from (values ${ids}) as ids (id) order by id) as ordered`);
}

/** Lets nobody write on anybody until the transaction ends: for a list of thousands. */
export async function lockEverybody(tx: Transaction): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${EVERYBODY})`);
}

/**
 * Locks the people that a change is about and looks whether they are as the writer saw them.
 *
 * @returns ids by ref
 * @throws {DomainError} `not_found`; `conflict` with the version that each of them has now
 */
export async function lockSeen(tx: Transaction, seen: readonly SeenPerson[]): Promise<Map<string, string>> {
  const ids = await idsOf(
    tx,
    seen.map(({ ref }) => ref),
  );
  await lockPeople(tx, [...ids.values()]);
  const versions = await versionsOf(tx, [...ids.values()]);
  const faults = seen.flatMap(({ ref, expectedVersion }): Fault[] => {
    const version = versions.get(ids.get(ref) ?? "") ?? 0;
    if (version === expectedVersion) return [];
    const message = `The person ${ref} was changed meanwhile: you saw version ${expectedVersion}, and now it is ${version}.`;
    return [{ field: ref, value: String(version), message }];
  });
  if (faults.length > 0) {
    const messages = faults.map(({ message }) => message);
    throw new DomainError("conflict", firstOf(messages, " "), faults);
  }
  await refuseGone(tx, ids);
  return ids;
}

const MOST_SAID = 10;

/** A sentence names some of thousands. */
function firstOf(words: readonly string[], between: string): string {
  const more = words.length - MOST_SAID;
  return words.slice(0, MOST_SAID).join(between) + (more > 0 ? `${between}and ${more} more` : "");
}

async function idsOf(tx: Transaction, refs: readonly string[]): Promise<Map<string, string>> {
  const rows = await inPieces(refs, (some) =>
    tx.select({ ref: people.ref, id: people.id }).from(people).where(inArray(people.ref, some)),
  );
  const ids = new Map(rows.map(({ ref, id }) => [ref, id]));
  const missing = refs.filter((ref) => !ids.has(ref));
  if (missing.length > 0) {
    throw new DomainError("not_found", `There is no person with the reference ${firstOf(missing, ", ")}.`);
  }
  return ids;
}

/** Nothing is written on somebody who was merged into another person, or whose creation was undone. */
async function refuseGone(tx: Transaction, ids: ReadonlyMap<string, string>): Promise<void> {
  if (ids.size === 0) return;
  const here = await tx
    .select({ id: profiles.personId })
    .from(profiles)
    .where(and(isAmong(profiles.personId, ids.values()), isNull(profiles.supersededAt)));
  const standing = new Set(here.map(({ id }) => id));
  for (const [ref, id] of ids) {
    if (standing.has(id)) continue;
    const [merged] = await tx
      .select({ into: people.ref })
      .from(merges)
      .innerJoin(people, eq(people.id, merges.keptId))
      .where(and(eq(merges.goneId, id), isNull(merges.supersededAt)));
    throw merged
      ? new DomainError("conflict", `The person ${ref} was merged into ${merged.into}. Write it there.`)
      : new DomainError("not_found", `There is no person with the reference ${ref}.`);
  }
}
