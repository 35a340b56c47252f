import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { DomainError } from "@paradero/shared/words/errors";
import type { WritingReader } from "../changes/writer.ts";
import { inPieces } from "../database/pieces.ts";

type Database = WritingReader["database"] | Transaction;

/** The refs of these people, by id. */
export async function refsOf(database: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await inPieces(new Set(ids), (some) =>
    database.select({ id: people.id, ref: people.ref }).from(people).where(inArray(people.id, some)),
  );
  return new Map(rows.map(({ id, ref }) => [id, ref]));
}

/** The ids of these people, by ref. @throws {DomainError} `not_found` for somebody who is not on record, or no longer */
export async function idsOfPeople(database: Database, refs: readonly string[]): Promise<Map<string, string>> {
  const rows = await inPieces(new Set(refs), (some) =>
    database
      .select({ id: people.id, ref: people.ref })
      .from(people)
      .innerJoin(profiles, and(eq(profiles.personId, people.id), isNull(profiles.supersededAt)))
      .where(inArray(people.ref, some)),
  );
  const ids = new Map(rows.map(({ id, ref }) => [ref, id]));
  const missing = refs.find((ref) => !ids.has(ref));
  if (missing !== undefined) throw new DomainError("not_found", `There is no person with the reference ${missing}.`);
  return ids;
}
