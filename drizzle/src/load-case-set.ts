import { eq, sql } from "drizzle-orm";
import { DomainError } from "@paradero/shared/words/errors";
import { z } from "zod";
import type { CaseSet } from "./case-set/format.ts";
import type { Database, Transaction } from "./connect.ts";
import { newFactIds } from "./fact-ids.ts";
import type { Batch } from "./loading/batch.ts";
import { caseSetBatches } from "./loading/case-set-batches.ts";
import type { LoadOptions } from "./loading/case-set-reading.ts";
import { recordChange, recordSubjects } from "./record-change.ts";
import { citations } from "./schema/citations.ts";
import { contextEvents } from "./schema/context-events.ts";
import { facilities } from "./schema/facilities.ts";
import { figures } from "./schema/figures.ts";
import { milestones } from "./schema/milestones.ts";
import { names } from "./schema/names.ts";
import { people, profiles } from "./schema/people.ts";
import { sources } from "./schema/sources.ts";
import { statusRecords } from "./schema/status-records.ts";
import { store } from "./schema/store.ts";

const ACTOR = "system:case-set";
const LOADED = "case_set";

export interface LoadCaseSetOptions extends LoadOptions {
  /** What the store remembers it by ("venezuela"). */
  readonly name: string;
  readonly random: (bytes: number) => Uint8Array;
}

/** Whether nothing is on record: no person, source or figure, and no context event. */
export async function storeIsEmpty(db: Database | Transaction): Promise<boolean> {
  const [row] = await db.execute<{ empty: boolean }>(sql`
    select not (
      exists (select from ${people}) or exists (select from ${sources})
      or exists (select from ${figures}) or exists (select from ${contextEvents})
    ) as empty`);
  return row?.empty === true;
}

/** Whether anybody has, or had, a status record. */
export async function hasHistories(db: Database): Promise<boolean> {
  return (await db.select({ id: statusRecords.id }).from(statusRecords).limit(1)).length > 0;
}

/** The name of the case set that was loaded; null where none was. */
export async function loadedCaseSet(db: Database): Promise<string | null> {
  const [row] = await db.select({ value: store.value }).from(store).where(eq(store.key, LOADED));
  return row === undefined ? null : z.object({ name: z.string() }).parse(JSON.parse(row.value)).name;
}

/**
 * Loads a case set into an empty store, whole or not at all, with a row of the change log for each person and each kind
 * of other fact. Recorded times are reconstructed from publication days; the change log keeps `now`. Throws a DomainError
 * when the store holds anything (`conflict`) or the case set has faults (`invalid_input`, every one of them).
 */
export async function loadCaseSet(db: Database, set: CaseSet, options: LoadCaseSetOptions): Promise<void> {
  const id = newFactIds(() => options.now.getTime(), options.random);
  const batches = caseSetBatches(set, id, options);
  await db.transaction(async (tx) => {
    // The first change of a transaction makes every other writer wait, so the store stays as empty as it is found.
    const { seq } = await recordChange(tx, {
      at: options.now,
      actor: ACTOR,
      action: "case-set.load",
      after: { name: options.name, people: set.people.length, figures: set.figures.length },
    });
    if (!(await storeIsEmpty(tx))) {
      throw new DomainError(
        "conflict",
        "A case set can only be loaded into an empty store, and this one is not empty.",
      );
    }
    await tx.insert(store).values({ key: LOADED, value: JSON.stringify({ name: options.name, change: seq }) });
    for (const batch of batches) await writeBatch(tx, batch, options.now);
  });
}

async function writeBatch(tx: Transaction, batch: Batch, at: Date): Promise<void> {
  const { action, personId, after, rows } = batch;
  if (Object.values(rows).every((some) => some.length === 0)) return;
  const { seq: recordedIn } = await recordChange(tx, { at, actor: ACTOR, action, after });
  const logged = <R extends object>(some: readonly R[]) => some.map((row) => ({ ...row, recordedIn }));
  if (rows.sources?.length) await tx.insert(sources).values(logged(rows.sources));
  if (rows.facilities?.length) await tx.insert(facilities).values(logged(rows.facilities));
  if (rows.people?.length) await tx.insert(people).values(logged(rows.people));
  if (personId !== undefined) await recordSubjects(tx, recordedIn, [personId]);
  if (rows.profiles?.length) await tx.insert(profiles).values(logged(rows.profiles));
  if (rows.names?.length) await tx.insert(names).values(logged(rows.names));
  if (rows.statusRecords?.length) await tx.insert(statusRecords).values(logged(rows.statusRecords));
  if (rows.milestones?.length) await tx.insert(milestones).values(logged(rows.milestones));
  if (rows.figures?.length) await tx.insert(figures).values(logged(rows.figures));
  if (rows.contextEvents?.length) await tx.insert(contextEvents).values(logged(rows.contextEvents));
  if (rows.citations?.length) await tx.insert(citations).values(logged(rows.citations));
}
