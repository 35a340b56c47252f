import { and, eq, inArray, isNull, max } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { changeSubjects } from "@paradero/drizzle/schema/change-subjects";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { people, profiles } from "@paradero/drizzle/schema/people";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { DomainError } from "@paradero/shared/words/errors";
import { isAmong } from "../database/among.ts";
import { type FactRow, factRows } from "./fact-rows.ts";
import { CLOSABLE, type ClosableRows, type ClosableTable, type ClosedFacts } from "./fact-tables.ts";
import type { Standing } from "./standing.ts";
import { writtenAgain } from "./write-again.ts";

interface Restored {
  readonly facts: ClosableRows;
  /** The new id of each fact, by its old one. */
  readonly restored: ReadonlyMap<string, string>;
}

const CITED = {
  statusRecordId: "statusRecords",
  milestoneId: "milestones",
  nameId: "names",
  profileId: "profiles",
} as const satisfies Record<string, ClosableTable>;

/**
 * The facts that a change closed, to be written again as they were.
 *
 * @param closes what the same undo closes
 * @throws {DomainError} `conflict` where they have nothing left to stand on: their person, record or source is gone since
 */
export async function restore(
  tx: Transaction,
  closed: ClosedFacts,
  closes: ClosedFacts,
  newFactId: () => string,
  standing: Standing,
): Promise<Restored> {
  const rows = new Map<ClosableTable, FactRow[]>();
  const ids = new Map<string, string>();
  for (const name of CLOSABLE) {
    const list = closed[name];
    if (!list) continue;
    // In the order in which they were recorded: a history keeps it.
    const some = (await factRows(tx, name, list)).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    rows.set(name, some);
    for (const { id } of some) ids.set(id, newFactId());
  }
  const pointed = new Map(ids);
  for (const [column, table] of Object.entries(CITED)) {
    const outside = (rows.get("citations") ?? []).flatMap((row) => textOf(row[column])).filter((id) => !ids.has(id));
    for (const [old, now] of await standing.of(table, outside)) pointed.set(old, now);
  }
  await refuseWithoutSource(tx, rows.get("citations") ?? [], rows.get("sources") ?? []);
  await refuseWithoutPerson(tx, rows, closes);
  return { facts: writtenAgain(rows, pointed), restored: ids };
}

function textOf(value: unknown): string[] {
  return typeof value === "string" ? [value] : [];
}

/** A citation comes back only where its source stands, in any version, or comes back too. */
async function refuseWithoutSource(tx: Transaction, citations: readonly FactRow[], back: readonly FactRow[]) {
  const ids = [...new Set(citations.flatMap(({ sourceId }) => textOf(sourceId)))];
  if (ids.length === 0) return;
  const cited = await tx.select({ ref: sources.ref }).from(sources).where(inArray(sources.id, ids));
  const refs = [...new Set(cited.map(({ ref }) => ref))];
  const open = await tx
    .select({ ref: sources.ref })
    .from(sources)
    .where(and(inArray(sources.ref, refs), isNull(sources.supersededAt)));
  const here = new Set([...open.map(({ ref }) => ref), ...back.map(({ ref }) => ref)]);
  const gone = refs.find((ref) => !here.has(ref));
  if (gone === undefined) return;
  throw new DomainError("conflict", `The source ${gone} was retracted since. Undo its retraction first.`);
}

/** Nobody's facts come back without the person, and nobody goes while something later still rests on them. */
async function refuseWithoutPerson(
  tx: Transaction,
  rows: ReadonlyMap<ClosableTable, readonly FactRow[]>,
  closes: ClosedFacts,
): Promise<void> {
  const coming = new Set([...(rows.get("profiles") ?? [])].flatMap(({ personId }) => textOf(personId)));
  const leaving = new Set<string>();
  for (const { personId } of await factRows(tx, "profiles", closes.profiles ?? []))
    for (const id of textOf(personId)) if (!coming.has(id)) leaving.add(id);
  const needed = new Set([...rows.values()].flat().flatMap(({ personId }) => textOf(personId)));
  const open = await tx
    .select({ id: profiles.personId })
    .from(profiles)
    .where(and(isAmong(profiles.personId, needed), isNull(profiles.supersededAt)));
  const here = new Set([...open.map(({ id }) => id), ...coming].filter((id) => !leaving.has(id)));
  const missing = [...needed].filter((id) => !here.has(id));
  const orphaned = await restingOn(tx, [...leaving], closes);
  const [first] = [...missing, ...orphaned];
  if (first === undefined) return;
  const [person] = await tx
    .select({ ref: people.ref, seq: max(changeSubjects.changeSeq) })
    .from(people)
    .innerJoin(changeSubjects, eq(changeSubjects.personId, people.id))
    .where(eq(people.id, first))
    .groupBy(people.ref);
  const message = `The person ${person?.ref} was changed since, by change ${person?.seq}. Undo that one first.`;
  throw new DomainError("conflict", message, [{ field: "seq", value: String(person?.seq ?? ""), message }]);
}

/** Which of these people have a record or milestone that is not closed with them. */
async function restingOn(tx: Transaction, personIds: readonly string[], closes: ClosedFacts): Promise<string[]> {
  if (personIds.length === 0) return [];
  const closing = new Set([...(closes.statusRecords ?? []), ...(closes.milestones ?? [])]);
  const rows = await Promise.all(
    [statusRecords, milestones].map((table) =>
      tx
        .select({ id: table.id, personId: table.personId })
        .from(table)
        .where(and(isAmong(table.personId, personIds), isNull(table.supersededAt))),
    ),
  );
  return rows
    .flat()
    .filter(({ id }) => !closing.has(id))
    .map(({ personId }) => personId);
}
