import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { recordChange, recordSubjects } from "@paradero/drizzle/record-change";
import { changes } from "@paradero/drizzle/schema/changes";
import type { ChangeAction } from "@paradero/shared/inputs/change-input";
import { DomainError } from "@paradero/shared/words/errors";
import type { ChangeUnderWay } from "./changes-under-way.ts";
import { CLOSABLE, type ClosableTable, type ClosedFacts, type NewFacts } from "./fact-tables.ts";
import { factIndex } from "./fact-index.ts";
import { type ProtectedPerson, protectChildren } from "./protect-children.ts";
import { lockPeople, lockSeen, type SeenPerson } from "./seen-people.ts";
import { addFacts, closeFacts } from "./write-facts.ts";
import { type ChangeWriter, COMMAND_LINE } from "./writer.ts";

export interface ChangeRequest {
  readonly action: ChangeAction;
  readonly idempotencyKey: string;
  /** Everything that was asked for: the same key with something else is no retry. */
  readonly input: unknown;
  readonly reason?: string | undefined;
  /** The people whom it is about, as the writer saw them. */
  readonly seen?: readonly SeenPerson[];
  /** Ids of people whom it is about whatever was seen of them. */
  readonly locks?: readonly string[];
  readonly undoes?: number;
}

/** A change that is thought out and not yet written. */
export interface Plan<T> {
  /** Ids of the people whom it is about. */
  readonly subjects: readonly string[];
  readonly facts?: NewFacts;
  readonly closes?: ClosedFacts;
  /** By id of a fact that was closed: the id of the one that says the same again. */
  readonly restored?: Readonly<Record<string, string>>;
  /** What the log shows of it. */
  readonly before?: unknown;
  readonly after?: unknown;
  /** The answer: nothing but JSON, since a retry reads it from the log. */
  readonly result: T;
}

export interface MadeChange<T> {
  readonly seq: number;
  readonly result: T;
  /** It had been made before: this is the answer of that time. */
  readonly replayed: boolean;
}

/**
 * The one way to write (ARCHITECTURE, decision 4). Permission and parsing come before; here, in one transaction: a retry
 * gets its first answer, everybody concerned is locked and must be as the writer saw them, `plan` reads and thinks,
 * children are protected, and then the row of the change log and the facts are written together or not at all. Returns
 * when the change is durable and this process's census knows it. Until it is about to be kept, its writer can stop it.
 *
 * @param plan gets ids of people by ref; it must not write
 * @throws {DomainError} `stopped`, `conflict` where somebody else was faster, `not_found`, and whatever `plan` refuses with
 */
export async function makeChange<T>(
  writer: ChangeWriter,
  request: ChangeRequest,
  plan: (tx: Transaction, ids: ReadonlyMap<string, string>) => Promise<Plan<T>>,
): Promise<MadeChange<T>> {
  const { reader, account } = writer;
  const hash = createHash("sha256")
    .update(JSON.stringify([request.action, request.input]))
    .digest("base64url");
  const make = async (tx: Transaction, underWay: ChangeUnderWay) => {
    await lockKey(tx, `${account.id} ${request.idempotencyKey}`);
    const earlier = await earlierAnswer<T>(tx, account.id, request.idempotencyKey, hash);
    if (earlier) return earlier;
    await lockPeople(tx, request.locks ?? []);
    const ids = await lockSeen(tx, request.seen ?? []);
    underWay.goTo("thinking");
    const thought = await plan(tx, ids);
    const { subjects, before, result } = thought;
    const { facts, closes, restored, protectedPeople } = await protectChildren(tx, thought, reader.newFactId);
    const after = withProtected(thought.after, protectedPeople);
    underWay.goTo("writing", howMany(closes, facts));
    const change = await recordChange(tx, {
      at: new Date(reader.clock()),
      actor: account.id,
      accountId: account === COMMAND_LINE ? null : account.id,
      action: request.action,
      ...(request.reason !== undefined && { reason: request.reason }),
      ...(request.undoes !== undefined && { undoes: request.undoes }),
      before,
      after,
      facts: factIndex(facts, closes, restored),
      idempotencyKey: request.idempotencyKey,
      request: hash,
      result,
    });
    const wrote = (rows: number) => underWay.wrote(rows);
    await closeFacts(tx, closes, change, wrote);
    await addFacts(tx, facts, change, wrote);
    await recordSubjects(tx, change.seq, [...new Set(subjects)]);
    underWay.keep();
    return { seq: change.seq, result, replayed: false };
  };
  const made = await reader.underWay.during(account.id, request.idempotencyKey, (underWay) =>
    reader.database.transaction(async (tx) => underWay.on(await backendOf(tx), () => make(tx, underWay))),
  );
  await reader.feed.reached(made.seq);
  return made;
}

/** Facts of both kinds; 0 where some of them are only made while they are written. */
function howMany(closes: ClosedFacts, facts: NewFacts): number {
  if (facts.rosterLines) return 0;
  const ofName = (name: ClosableTable) => (closes[name]?.length ?? 0) + (facts[name]?.length ?? 0);
  return CLOSABLE.reduce((sum, name) => sum + ofName(name), facts.people?.length ?? 0);
}

/** The log says whom a change protects as a child, beside what it says of itself. */
function withProtected(after: unknown, people: readonly ProtectedPerson[]): unknown {
  if (people.length === 0) return after;
  return { ...(typeof after === "object" ? after : null), protected: people };
}

/** The process of the database that works for a transaction. */
async function backendOf(tx: Transaction): Promise<number> {
  const [row] = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
  return Number(row?.pid);
}

/** Two tries with one key come one after the other. */
async function lockKey(tx: Transaction, key: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${key}, 8))`);
}

async function earlierAnswer<T>(
  tx: Transaction,
  actor: string,
  idempotencyKey: string,
  hash: string,
): Promise<MadeChange<T> | undefined> {
  const [row] = await tx
    .select({ seq: changes.seq, request: changes.request, result: changes.result })
    .from(changes)
    .where(
      and(
        sql`coalesce(${changes.accountId}::text, '') = ${actor === COMMAND_LINE.id ? "" : actor}`,
        eq(changes.idempotencyKey, idempotencyKey),
      ),
    );
  if (!row) return undefined;
  if (row.request !== hash) {
    throw new DomainError(
      "conflict",
      "This idempotency key was used for another change. Make a new key for each change, and keep it for its retries.",
    );
  }
  return { seq: row.seq, result: asAnswered<T>(row.result), replayed: true };
}

/** The same key with the same hashed request was answered by the same procedure, which answers nothing but JSON. */
function asAnswered<T>(result: unknown): T {
  return result as T;
}
