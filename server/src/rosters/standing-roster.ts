import { and, asc, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { rosters } from "@paradero/drizzle/schema/rosters";
import { DomainError } from "@paradero/shared/words/errors";
import { foldName } from "@paradero/shared/names/fold";
import type { ReaderDatabase } from "../access/readers/reader.ts";

const columns = {
  id: rosters.id,
  ref: rosters.ref,
  title: rosters.title,
  organization: rosters.organization,
  asOf: rosters.asOf,
  sourceId: rosters.sourceId,
  fileId: rosters.fileId,
  mapping: rosters.mapping,
  lines: rosters.lines,
  recordedAt: rosters.recordedAt,
};

/** A list that was read and not retracted. */
export type StandingRoster = Awaited<ReturnType<typeof standingRosters>>[number];

/** All of them, in the order in which they were read. */
export async function standingRosters(database: ReaderDatabase | Transaction) {
  return database.select(columns).from(rosters).where(isNull(rosters.supersededAt)).orderBy(asc(rosters.id));
}

/** @throws {DomainError} `not_found` */
export async function standingRoster(database: ReaderDatabase | Transaction, ref: string): Promise<StandingRoster> {
  const [row] = await database
    .select(columns)
    .from(rosters)
    .where(and(eq(rosters.ref, ref), isNull(rosters.supersededAt)));
  if (!row) throw new DomainError("not_found", `There is no list with the reference ${ref}.`);
  return row;
}

/** However each list writes it. Nobody's lists have no name of an organisation, and are of none in common. */
export function isSameOrganization(one: string, other: string): boolean {
  const folded = foldName(one);
  return folded !== "" && folded === foldName(other);
}
