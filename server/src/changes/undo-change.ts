import { desc, eq, inArray } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { changeSubjects } from "@paradero/drizzle/schema/change-subjects";
import { changes } from "@paradero/drizzle/schema/changes";
import type { UndoInput } from "@paradero/shared/inputs/change-input";
import { DomainError } from "@paradero/shared/words/errors";
import { atLeast } from "@paradero/shared/access/roles";
import { type FactIndex, readFactIndex } from "./fact-index.ts";
import { factRows, peopleOf, withCitations } from "./fact-rows.ts";
import { CLOSABLE, type ClosableTable, type ClosedFacts } from "./fact-tables.ts";
import { makeChange } from "./make-change.ts";
import { restore } from "./restore.ts";
import { Standing } from "./standing.ts";
import { sharedStillUsed } from "./still-used.ts";
import type { Writer } from "./writer.ts";

export interface Undone {
  readonly seq: number;
  readonly replayed: boolean;
  /** The change that was taken back. */
  readonly undoes: number;
}

const MAY_UNDO_OTHERS = atLeast("editor");

/**
 * Takes a change back by another one: what it recorded is closed, and what it closed is written again as it was. So
 * undoing an undo does it again. Researchers take back their own changes, editors anybody's.
 *
 * @throws {DomainError} `not_found`; `forbidden`; `invalid_input` for a change that cannot be undone; `conflict` where
 * something that it wrote was changed since, with the number of that change
 */
export async function undoChange(writer: Writer, input: UndoInput): Promise<Undone> {
  const { idempotencyKey, seq, reason } = input;
  const { database } = writer.reader;
  const [change] = await database.select().from(changes).where(eq(changes.seq, seq));
  if (!change) throw new DomainError("not_found", `There is no change ${seq}.`);
  if (change.accountId !== writer.account.id && !MAY_UNDO_OTHERS.includes(writer.account.role)) {
    throw new DomainError("forbidden", "Only an editor can undo somebody else's change. Ask one of them.");
  }
  const index = readFactIndex(change.facts);
  if (!index) throw new DomainError("invalid_input", `Change ${seq} (${change.action}) cannot be undone.`);
  const subjects = await subjectsOf(database, seq);
  const made = await makeChange(
    writer,
    { action: "changes.undo", idempotencyKey, input, reason, locks: subjects, undoes: seq },
    async (tx) => {
      await refuseUndone(tx, seq);
      const { closes, restored, facts } = await planUndo(tx, writer, index);
      return {
        subjects: [...subjects, ...(await peopleOf(tx, closes))],
        closes,
        facts,
        restored: Object.fromEntries(restored),
        before: change.after,
        after: change.before,
        result: { undoes: seq },
      };
    },
  );
  return { seq: made.seq, replayed: made.replayed, undoes: seq };
}

async function planUndo(tx: Transaction, { reader }: Writer, index: FactIndex) {
  const standing = new Standing(tx);
  const recorded = await standing.ofAll(index.recorded);
  const shared = await sharedStillUsed(tx, recorded);
  const closes = await withCitations(tx, without(recorded, shared));
  await refuseCitedSince(tx, recorded, closes);
  const { facts, restored } = await restore(tx, index.closed, closes, reader.newFactId, standing);
  return { closes, facts, restored };
}

/** What somebody else cited since for a fact that would go is not lost with it: that comes back first. */
async function refuseCitedSince(tx: Transaction, recorded: ClosedFacts, closes: ClosedFacts): Promise<void> {
  const own = new Set(recorded.citations);
  const others = (closes.citations ?? []).filter((id) => !own.has(id));
  const rows = await factRows(tx, "citations", others);
  if (rows.length === 0) return;
  const newest = rows.reduce((last, { recordedIn }) => Math.max(last, Number(recordedIn)), 0);
  const message = `Change ${newest} cites a source since for what this one wrote. Undo that one first, or retract the record.`;
  throw new DomainError("conflict", message, [{ field: "seq", value: String(newest), message }]);
}

async function subjectsOf(database: Writer["reader"]["database"], seq: number): Promise<string[]> {
  const rows = await database
    .select({ id: changeSubjects.personId })
    .from(changeSubjects)
    .where(eq(changeSubjects.changeSeq, seq));
  return rows.map(({ id }) => id);
}

/** A change that is undone already is not undone again: its undoing may be. */
async function refuseUndone(tx: Transaction, seq: number): Promise<void> {
  const undoing = await standingUndoOf(tx, seq);
  if (undoing === undefined) return;
  const message = `Change ${seq} was undone already, by change ${undoing}.`;
  throw new DomainError("conflict", message, [{ field: "seq", value: String(undoing), message }]);
}

/** The undo of this change that has not been undone itself. */
export async function standingUndoOf(tx: Transaction, seq: number): Promise<number | undefined> {
  const undoes = await tx
    .select({ seq: changes.seq })
    .from(changes)
    .where(eq(changes.undoes, seq))
    .orderBy(desc(changes.seq));
  if (undoes.length === 0) return undefined;
  const taken = await tx
    .select({ undoes: changes.undoes })
    .from(changes)
    .where(
      inArray(
        changes.undoes,
        undoes.map((undo) => undo.seq),
      ),
    );
  if (taken.length === 0) return undoes[0]?.seq;
  for (const undo of undoes) if ((await standingUndoOf(tx, undo.seq)) === undefined) return undo.seq;
  return undefined;
}

function without(facts: ClosedFacts, kept: ReadonlySet<string>): ClosedFacts {
  const rest: { [T in ClosableTable]?: readonly string[] } = {};
  for (const name of CLOSABLE) rest[name] = (facts[name] ?? []).filter((id) => !kept.has(id));
  return rest;
}
