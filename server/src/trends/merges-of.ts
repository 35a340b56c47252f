import { inArray } from "drizzle-orm";
import { people } from "@paradero/drizzle/schema/people";
import { successors } from "@paradero/drizzle/schema/successors";
import type { ReaderDatabase } from "../access/readers/reader.ts";
import { isAmong } from "../database/among.ts";

type Merges = Map<number, "merged" | "split">;

/**
 * By person, the instants at which their entry and one of `goneIds` became one, and at which the two were parted again. It is
 * looked up by address: to find who turned out to be a given person, every merge would be followed.
 */
export async function mergesOf(database: ReaderDatabase, goneIds: readonly string[]): Promise<Map<string, Merges>> {
  const merges = new Map<string, Merges>();
  if (goneIds.length === 0) return merges;
  const gone = await database
    .select({ id: people.id, ref: people.ref })
    .from(people)
    .where(isAmong(people.id, goneIds));
  const idOf = new Map(gone.map(({ id, ref }) => [ref, id]));
  const rows = await database
    .select()
    .from(successors)
    .where(inArray(successors.ref, [...idOf.keys()]));
  for (const { ref, personId, recordedAt, supersededAt } of rows) {
    for (const id of [idOf.get(ref) ?? personId, personId]) {
      const own: Merges = merges.get(id) ?? new Map();
      own.set(recordedAt.getTime(), "merged");
      if (supersededAt) own.set(supersededAt.getTime(), "split");
      merges.set(id, own);
    }
  }
  return merges;
}
