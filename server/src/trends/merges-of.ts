import { eq, or } from "drizzle-orm";
import { people } from "@paradero/drizzle/schema/people";
import { successors } from "@paradero/drizzle/schema/successors";
import type { ReaderDatabase } from "../access/reader.ts";
import { isAmong } from "../database/among.ts";

/** By person, the instants at which their entry and another became one, and at which the two were parted again. */
export async function mergesOf(
  database: ReaderDatabase,
  ids: readonly string[],
): Promise<Map<string, Map<number, "merged" | "split">>> {
  const merges = new Map<string, Map<number, "merged" | "split">>();
  if (ids.length === 0) return merges;
  const rows = await database
    .select({
      gone: people.id,
      kept: successors.personId,
      mergedAt: successors.recordedAt,
      splitAt: successors.supersededAt,
    })
    .from(successors)
    .innerJoin(people, eq(people.ref, successors.ref))
    .where(or(isAmong(people.id, ids), isAmong(successors.personId, ids)));
  for (const { gone, kept, mergedAt, splitAt } of rows) {
    for (const id of [gone, kept]) {
      const own = merges.get(id) ?? new Map<number, "merged" | "split">();
      own.set(mergedAt.getTime(), "merged");
      if (splitAt) own.set(splitAt.getTime(), "split");
      merges.set(id, own);
    }
  }
  return merges;
}
