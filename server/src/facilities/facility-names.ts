import { asc, isNull } from "drizzle-orm";
import { facilities } from "@paradero/drizzle/schema/facilities";
import type { Reader } from "../access/readers/reader.ts";

/** What the places are called today that the reader may see: those that something names which they may see. */
export async function facilityNames({ database }: Reader): Promise<{ readonly ref: string; readonly name: string }[]> {
  return database
    .select({ ref: facilities.ref, name: facilities.name })
    .from(facilities)
    .where(isNull(facilities.supersededAt))
    .orderBy(asc(facilities.folded), asc(facilities.ref));
}
