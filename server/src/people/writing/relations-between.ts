import { and, eq, isNull, or } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { relations } from "@paradero/drizzle/schema/relations";

/** How two people stand to each other on record, whichever of them it was said of. */
export function relationsBetween(tx: Transaction, personId: string, otherId: string) {
  const between = (one: string, two: string) => and(eq(relations.personId, one), eq(relations.otherId, two));
  return tx
    .select({ id: relations.id, kind: relations.kind, personId: relations.personId })
    .from(relations)
    .where(and(isNull(relations.supersededAt), or(between(personId, otherId), between(otherId, personId))));
}
