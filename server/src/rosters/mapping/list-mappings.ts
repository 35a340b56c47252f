import { asc, isNull } from "drizzle-orm";
import { rosterMappings } from "@paradero/drizzle/schema/rosters";
import type { WrittenMapping } from "@paradero/shared/rosters/mapping/mapping";
import type { Writer } from "../../changes/writer.ts";
import type { SavedMapping } from "../roster-answers.ts";

/** The mappings that are kept, by name. */
export async function listMappings({ reader: { database } }: Writer): Promise<SavedMapping[]> {
  const rows = await database
    .select({ name: rosterMappings.name, mapping: rosterMappings.mapping, savedAt: rosterMappings.recordedAt })
    .from(rosterMappings)
    .where(isNull(rosterMappings.supersededAt))
    .orderBy(asc(rosterMappings.name));
  return rows.map(({ name, mapping, savedAt }) => ({
    name,
    mapping: asWritten(mapping),
    savedAt: savedAt.toISOString(),
  }));
}

/** Nothing is written into these columns but a mapping that was parsed. */
export function asWritten(mapping: unknown): WrittenMapping {
  return mapping as WrittenMapping;
}
