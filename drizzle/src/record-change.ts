import type { Transaction } from "./connect.ts";
import { insertRows } from "./insert-rows.ts";
import { changeSubjects } from "./schema/change-subjects.ts";
import { changes } from "./schema/changes.ts";

export interface Change {
  readonly at: Date;
  /** Who did it: the id of an account, or `system:` and what ("system:case-set"). */
  readonly actor: string;
  /** Null or left out for the system. */
  readonly accountId?: string | null;
  /** `feature.verb`, as the procedure is called ("history.recordStatus"). */
  readonly action: string;
  readonly reason?: string;
  readonly before?: unknown;
  readonly after?: unknown;
  /** Which facts it records and closes, by table: what an undo goes by. */
  readonly facts?: unknown;
  /** The change that this one takes back. */
  readonly undoes?: number;
  /** The key of the first try: a second row of the account with it is refused by the database (SQLSTATE 23505). */
  readonly idempotencyKey?: string;
  /** What was asked for with the key, hashed, and what was answered. */
  readonly request?: string;
  readonly result?: unknown;
}

/** What the log made of a change. */
export interface RecordedChange {
  readonly seq: number;
  /** The time that its facts carry: that of the clock, unless the change before came later. */
  readonly at: Date;
}

/**
 * Writes the row of the change log that the facts of this transaction name in `recordedIn` and `supersededIn`. Call it
 * before writing the facts: the database refuses a fact without it.
 *
 * Numbers have no gaps: a trigger takes the next one under a lock that the transaction keeps to its end, so that a
 * rollback gives the number back. Writers queue there: do the slow work first. Whoever listens on `paradero_changes` is
 * woken by the commit.
 */
export async function recordChange(tx: Transaction, change: Change): Promise<RecordedChange> {
  const [row] = await tx.insert(changes).values(change).returning({ seq: changes.seq, at: changes.at });
  if (!row) throw new Error("the change log returned no number");
  return row;
}

/** Says whom the change was about, once they are on record. */
export async function recordSubjects(tx: Transaction, changeSeq: number, personIds: readonly string[]): Promise<void> {
  await insertRows(
    tx,
    changeSubjects,
    personIds.map((personId) => ({ personId })),
    { changeSeq },
  );
}
