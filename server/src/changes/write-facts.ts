import { and, inArray, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import type { RecordedChange } from "@paradero/drizzle/record-change";
import { citations } from "@paradero/drizzle/schema/citations";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { identifiers } from "@paradero/drizzle/schema/identifiers";
import { merges } from "@paradero/drizzle/schema/merges";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { names } from "@paradero/drizzle/schema/names";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { relations } from "@paradero/drizzle/schema/relations";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { DomainError } from "@paradero/shared/errors";
import { CLOSABLE, CLOSABLE_TABLES, type ClosedFacts, type NewFacts } from "./fact-tables.ts";

/** Rows of one statement: PostgreSQL takes 65,535 parameters, and no table has more than twenty columns. */
const MOST_ROWS = 2000;

/** Closes facts, each as a whole. Throws a conflict where one of them was closed by somebody else meanwhile. */
export async function closeFacts(tx: Transaction, closes: ClosedFacts, { seq, at }: RecordedChange): Promise<void> {
  for (const name of CLOSABLE) {
    const table = CLOSABLE_TABLES[name];
    for (const ids of pieces(closes[name] ?? [])) {
      const closed = await tx.execute(sql`
        update ${table} set superseded_at = ${at.toISOString()}, superseded_in = ${seq}
        where ${and(inArray(table.id, ids), isNull(table.supersededAt))} returning ${table.id}`);
      if (closed.length !== ids.length) {
        throw new DomainError("conflict", "Somebody else changed this meanwhile. Look at it again, and try again.");
      }
    }
  }
}

/** Writes facts, those first that others point at: some statements for all of them, however many they are. */
export async function addFacts(tx: Transaction, facts: NewFacts, { seq, at }: RecordedChange): Promise<void> {
  const recorded = <R extends object>(rows: R[]) => rows.map((row) => ({ ...row, recordedAt: at, recordedIn: seq }));
  for (const rows of pieces(facts.people ?? [])) await tx.insert(people).values(recorded(rows));
  for (const rows of pieces(facts.sources ?? [])) await tx.insert(sources).values(recorded(rows));
  for (const rows of pieces(facts.facilities ?? [])) await tx.insert(facilities).values(recorded(rows));
  for (const rows of pieces(facts.profiles ?? [])) await tx.insert(profiles).values(recorded(rows));
  for (const rows of pieces(facts.names ?? [])) await tx.insert(names).values(recorded(rows));
  for (const rows of pieces(facts.identifiers ?? [])) await tx.insert(identifiers).values(recorded(rows));
  for (const rows of pieces(facts.relations ?? [])) await tx.insert(relations).values(recorded(rows));
  for (const rows of pieces(facts.merges ?? [])) await tx.insert(merges).values(recorded(rows));
  for (const rows of pieces(facts.statusRecords ?? [])) await tx.insert(statusRecords).values(recorded(rows));
  for (const rows of pieces(facts.milestones ?? [])) await tx.insert(milestones).values(recorded(rows));
  for (const rows of pieces(facts.citations ?? [])) await tx.insert(citations).values(recorded(rows));
}

function* pieces<T>(all: readonly T[]): Generator<T[]> {
  for (let from = 0; from < all.length; from += MOST_ROWS) yield all.slice(from, from + MOST_ROWS);
}
