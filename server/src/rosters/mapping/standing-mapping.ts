import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { rosterMappings } from "@paradero/drizzle/schema/rosters";

/** The mapping of this name that stands; until the transaction ends nobody else saves or retracts one of that name. */
export async function lockedMapping(tx: Transaction, name: string) {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${name}, 9))`);
  const [row] = await tx
    .select({ id: rosterMappings.id, mapping: rosterMappings.mapping })
    .from(rosterMappings)
    .where(and(eq(rosterMappings.name, name), isNull(rosterMappings.supersededAt)));
  return row;
}
