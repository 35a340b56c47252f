import { and, eq } from "drizzle-orm";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { successors } from "@paradero/drizzle/schema/successors";
import type { Reader } from "../../access/readers/reader.ts";
import { isKnownAt } from "../known-at.ts";

/**
 * The address of the person whom somebody turned out to be, as known at an instant (null: now), if the reader may know of
 * both; else null.
 */
export async function successorOf(
  { database }: Pick<Reader, "database">,
  ref: string,
  asKnown: number | null,
): Promise<string | null> {
  const [found] = await database
    .select({ ref: people.ref })
    .from(successors)
    .innerJoin(people, eq(people.id, successors.personId))
    // Of all whom they turned out to be in turn, the one who was on record.
    .innerJoin(profiles, and(eq(profiles.personId, people.id), isKnownAt(profiles, asKnown)))
    .where(and(eq(successors.ref, ref), isKnownAt(successors, asKnown)));
  return found?.ref ?? null;
}
