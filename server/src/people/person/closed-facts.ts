import { and, eq, isNotNull } from "drizzle-orm";
import { accounts } from "@paradero/drizzle/schema/access-accounts";
import { changes } from "@paradero/drizzle/schema/changes";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import type { ReaderDatabase } from "../../access/readers/reader.ts";

/** Which change closed a record or milestone. */
export interface ClosingChange {
  readonly seq: number;
  readonly action: string;
  readonly reason: string | null;
  /** Name of the account; null for the system. */
  readonly by: string | null;
}

/** By id of a record or milestone that was replaced or retracted: who did it and why. For staff. */
export async function closedFacts(database: ReaderDatabase, personId: string): Promise<Record<string, ClosingChange>> {
  const rows = await Promise.all(
    [statusRecords, milestones].map((table) =>
      database
        .select({
          id: table.id,
          seq: changes.seq,
          action: changes.action,
          reason: changes.reason,
          by: accounts.name,
        })
        .from(table)
        .innerJoin(changes, eq(changes.seq, table.supersededIn))
        .leftJoin(accounts, eq(accounts.id, changes.accountId))
        .where(and(eq(table.personId, personId), isNotNull(table.supersededIn))),
    ),
  );
  return Object.fromEntries(rows.flat().map(({ id, ...change }) => [id, change]));
}
