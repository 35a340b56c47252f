import { and, eq } from "drizzle-orm";
import { names } from "@paradero/drizzle/schema/names";
import { people } from "@paradero/drizzle/schema/people";
import type { ReaderDatabase } from "../access/readers/reader.ts";
import { isAmong } from "../database/among.ts";
import { isKnownAt } from "../people/known-at.ts";

/** The address of each of these people and the name that they were shown by, as known at an instant (null: now). */
export async function namedPeople(
  database: ReaderDatabase,
  ids: readonly string[],
  asKnown: number | null,
): Promise<Map<string, { readonly ref: string; readonly name: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .select({ id: people.id, ref: people.ref, name: names.name })
    .from(people)
    .innerJoin(names, and(eq(names.personId, people.id), eq(names.kind, "main"), isKnownAt(names, asKnown)))
    .where(isAmong(people.id, ids));
  return new Map(rows.map(({ id, ref, name }) => [id, { ref, name }]));
}
