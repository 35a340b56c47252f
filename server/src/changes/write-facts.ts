import { and, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import type { RecordedChange } from "@paradero/drizzle/record-change";
import { insertRows } from "@paradero/drizzle/insert-rows";
import { people } from "@paradero/drizzle/schema/people";
import { rosterLines } from "@paradero/drizzle/schema/rosters";
import { DomainError } from "@paradero/shared/words/errors";
import { CLOSABLE, CLOSABLE_TABLES, type ClosedFacts, type NewFacts } from "./fact-tables.ts";
import { pieces } from "../database/pieces.ts";

/**
 * Closes facts, each as a whole. Throws a conflict where one of them was closed by somebody else meanwhile.
 *
 * @param wrote is told of every piece how many facts it was
 */
export async function closeFacts(
  tx: Transaction,
  closes: ClosedFacts,
  { seq, at }: RecordedChange,
  wrote: (facts: number) => void,
): Promise<void> {
  for (const name of CLOSABLE) {
    const table = CLOSABLE_TABLES[name];
    for (const ids of pieces(closes[name] ?? [])) {
      const closed = await tx.execute(sql`
        update ${table} set superseded_at = ${at.toISOString()}, superseded_in = ${seq}
        where ${and(inArray(table.id, ids), isNull(table.supersededAt))} returning ${table.id}`);
      if (closed.length !== ids.length) {
        throw new DomainError("conflict", "Somebody else changed this meanwhile. Look at it again, and try again.");
      }
      wrote(ids.length);
    }
  }
}

/** Writes facts, those first that others point at: some statements for all of them, however many they are. */
export async function addFacts(
  tx: Transaction,
  facts: NewFacts,
  { seq, at }: RecordedChange,
  wrote: (facts: number) => void,
): Promise<void> {
  const known = { recordedAt: at, recordedIn: seq };
  await insertRows(tx, people, facts.people ?? [], known, wrote);
  for (const name of CLOSABLE) await insertRows(tx, CLOSABLE_TABLES[name], facts[name] ?? [], known, wrote);
  for (const lines of facts.rosterLines ?? []) await insertRows(tx, rosterLines, lines, known, wrote);
}
