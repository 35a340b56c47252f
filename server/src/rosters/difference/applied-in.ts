import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { changes } from "@paradero/drizzle/schema/changes";
import type { ChangeAction } from "@paradero/shared/inputs/change-input";
import type { ReaderDatabase } from "../../access/readers/reader.ts";
import { undoneBy } from "../../changes/list-changes.ts";

const APPLYING: ChangeAction = "rosters.apply";

/** By list, the change that applied it and was not undone: the last one. Such a change names its list as `roster` in `after`. */
export async function appliedIn(database: ReaderDatabase, refs: readonly string[]): Promise<Map<string, number>> {
  if (refs.length === 0) return new Map();
  const roster = sql<string>`${changes.after} ->> 'roster'`;
  const rows = await database
    .select({ seq: changes.seq, roster })
    .from(changes)
    .where(and(eq(changes.action, APPLYING), inArray(roster, [...refs])))
    .orderBy(asc(changes.seq));
  if (rows.length === 0) return new Map();
  const undone = await undoneBy(
    database,
    rows.map(({ seq }) => seq),
  );
  return new Map(rows.filter(({ seq }) => !undone.has(seq)).map((row) => [row.roster, row.seq]));
}
