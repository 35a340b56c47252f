import { eq } from "drizzle-orm";
import { people } from "@paradero/drizzle/schema/people";
import { successors } from "@paradero/drizzle/schema/successors";
import type { Reader } from "../access/reader.ts";

/** The address of the person whom somebody turned out to be, if the reader may know of both; else null. */
export async function successorOf({ database }: Pick<Reader, "database">, ref: string): Promise<string | null> {
  const [found] = await database
    .select({ ref: people.ref })
    .from(successors)
    .innerJoin(people, eq(people.id, successors.personId))
    .where(eq(successors.ref, ref));
  return found?.ref ?? null;
}
