import { and, inArray, isNull, or } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { citations } from "@paradero/drizzle/schema/citations";
import type { ReaderDatabase } from "../access/readers/reader.ts";
import { isAmong } from "../database/among.ts";
import { inPieces } from "../database/pieces.ts";
import { CLOSABLE, CLOSABLE_TABLES, type ClosableTable, type ClosedFacts } from "./fact-tables.ts";

/** A fact of any table, whole: what stands in its columns, by their names in the code. */
export interface FactRow extends Readonly<Record<string, unknown>> {
  readonly id: string;
  readonly supersededIn: number | null;
}

/** The facts with these ids, closed or not. */
export async function factRows(
  tx: ReaderDatabase | Transaction,
  name: ClosableTable,
  ids: readonly string[],
): Promise<FactRow[]> {
  const table = CLOSABLE_TABLES[name];
  return inPieces<string, FactRow>(ids, (some) => tx.select().from(table).where(inArray(table.id, some)));
}

/** These facts, and every citation that stands under one of them: it is closed with what it supports. */
export async function withCitations(tx: Transaction, closes: ClosedFacts): Promise<ClosedFacts> {
  const { statusRecords = [], milestones = [], names = [], profiles = [] } = closes;
  const under = [
    [citations.statusRecordId, statusRecords],
    [citations.milestoneId, milestones],
    [citations.nameId, names],
    [citations.profileId, profiles],
  ] as const;
  const asked = under.filter(([, ids]) => ids.length > 0);
  if (asked.length === 0) return closes;
  const rows = await tx
    .select({ id: citations.id })
    .from(citations)
    .where(and(isNull(citations.supersededAt), or(...asked.map(([column, ids]) => isAmong(column, ids)))));
  return { ...closes, citations: [...new Set([...(closes.citations ?? []), ...rows.map(({ id }) => id)])] };
}

/** Whom these facts are about. What somebody decided of a line of a list changes nothing of the person. */
export async function peopleOf(tx: ReaderDatabase | Transaction, facts: ClosedFacts): Promise<string[]> {
  const people = new Set<string>();
  for (const name of CLOSABLE) {
    if (name === "matchDecisions") continue;
    for (const { personId } of await factRows(tx, name, facts[name] ?? []))
      if (typeof personId === "string") people.add(personId);
  }
  return [...people];
}
