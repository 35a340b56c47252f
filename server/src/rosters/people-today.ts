import { inArray, isNull, and } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { merges } from "@paradero/drizzle/schema/merges";
import { profiles } from "@paradero/drizzle/schema/people";
import type { ReaderDatabase } from "../access/readers/reader.ts";
import { inPieces } from "../database/pieces.ts";

/**
 * Who these people are by now: whoever was merged is the person that was kept, and of whom nothing stands any more is
 * nobody (undefined).
 */
export async function peopleToday(
  database: ReaderDatabase | Transaction,
  ids: readonly string[],
): Promise<(id: string) => string | undefined> {
  if (ids.length === 0) return () => undefined;
  const merged = await database
    .select({ goneId: merges.goneId, keptId: merges.keptId })
    .from(merges)
    .where(isNull(merges.supersededAt));
  const kept = new Map(merged.map(({ goneId, keptId }) => [goneId, keptId]));
  const now = new Map([...new Set(ids)].map((id) => [id, lastOf(id, kept)]));
  const rows = await inPieces([...new Set(now.values())], (some) =>
    database
      .select({ id: profiles.personId })
      .from(profiles)
      .where(and(inArray(profiles.personId, some), isNull(profiles.supersededAt))),
  );
  const here = new Set(rows.map(({ id }) => id));
  return (id) => {
    const today = now.get(id);
    return today !== undefined && here.has(today) ? today : undefined;
  };
}

function lastOf(id: string, kept: ReadonlyMap<string, string>): string {
  const seen = new Set([id]);
  let last = id;
  for (let next = kept.get(last); next !== undefined && !seen.has(next); next = kept.get(last)) {
    seen.add(next);
    last = next;
  }
  return last;
}
