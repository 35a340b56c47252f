import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { citations } from "@paradero/drizzle/schema/citations";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { DomainError } from "@paradero/shared/words/errors";
import type { LoggedRecord } from "./plan-records.ts";

/** A status record or milestone that stands, found by its id. */
export interface StandingFact {
  readonly is: "status" | "milestone";
  readonly table: "statusRecords" | "milestones";
  /** What the change log keeps of it. */
  readonly logged: LoggedRecord;
}

/** @throws {DomainError} `not_found`; `conflict` where it was corrected or retracted meanwhile */
export async function standingFact(
  tx: Transaction,
  person: { readonly id: string; readonly ref: string },
  recordId: string,
): Promise<StandingFact> {
  const [status] = await tx
    .select({ ...columnsOf(statusRecords), says: statusRecords.status })
    .from(statusRecords)
    .leftJoin(facilities, eq(facilities.id, statusRecords.facilityId))
    .where(and(eq(statusRecords.id, recordId), eq(statusRecords.personId, person.id)));
  const [milestone] = status
    ? []
    : await tx
        .select({ ...columnsOf(milestones), says: milestones.kind })
        .from(milestones)
        .leftJoin(facilities, eq(facilities.id, milestones.facilityId))
        .where(and(eq(milestones.id, recordId), eq(milestones.personId, person.id)));
  const found = status ?? milestone;
  if (!found) throw new DomainError("not_found", "This person has no record with this id.");
  const { supersededIn, ...row } = found;
  if (supersededIn !== null) {
    throw new DomainError("conflict", `This record was corrected or retracted meanwhile, by change ${supersededIn}.`);
  }
  const cited = await titlesOf(tx, status ? citations.statusRecordId : citations.milestoneId, recordId);
  const logged = { ref: person.ref, ...row, sources: cited };
  return status ? { is: "status", table: "statusRecords", logged } : { is: "milestone", table: "milestones", logged };
}

function columnsOf(table: typeof statusRecords | typeof milestones) {
  return {
    id: table.id,
    date: table.date,
    grade: table.grade,
    facility: facilities.name,
    place: table.place,
    note: table.internalNote,
    supersededIn: table.supersededIn,
  };
}

async function titlesOf(
  tx: Transaction,
  column: typeof citations.statusRecordId | typeof citations.milestoneId,
  id: string,
): Promise<string[]> {
  const rows = await tx
    .select({ title: sources.title })
    .from(citations)
    .innerJoin(sources, eq(sources.id, citations.sourceId))
    .where(and(inArray(column, [id]), isNull(citations.supersededAt)))
    .orderBy(citations.id);
  return rows.map(({ title }) => title);
}
