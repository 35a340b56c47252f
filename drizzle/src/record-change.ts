import type { Transaction } from "./connect.ts";
import { changes } from "./schema/changes.ts";

export interface Change {
  readonly at: Date;
  /** Who did it: the id of an account, or `system:` and what ("system:case-set"). */
  readonly actor: string;
  /** `feature.verb`, as the procedure is called ("history.record"). */
  readonly action: string;
  readonly personId?: string;
  readonly reason?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** The key of the first try: a second row with it is refused by the database (SQLSTATE 23505). */
  readonly idempotencyKey?: string;
}

/**
 * Writes the row of the change log that the facts of this transaction name in `recordedIn` and `supersededIn`, and
 * returns its number. Call it before writing the facts: the database refuses a fact without it.
 *
 * Numbers have no gaps: a trigger takes the next one under a lock that the transaction keeps to its end, so that a
 * rollback gives the number back. Writers queue there: do the slow work first. Whoever listens on `paradero_changes` is
 * woken by the commit.
 */
export async function recordChange(tx: Transaction, change: Change): Promise<number> {
  const [row] = await tx.insert(changes).values(change).returning({ seq: changes.seq });
  if (!row) throw new Error("the change log returned no number");
  return row.seq;
}
