import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { changes } from "@paradero/drizzle/schema/changes";
import { citations } from "@paradero/drizzle/schema/citations";
import { names } from "@paradero/drizzle/schema/names";
import { profiles } from "@paradero/drizzle/schema/people";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import type { ChangeAction } from "@paradero/shared/inputs/change-input";
import type { StaffReader } from "../../access/readers/reader.ts";
import { inPieces } from "../../database/pieces.ts";

/** What somebody has said since to be wrong of one person. */
export interface Withdrawn {
  /** "status date" of what the source of the list said. */
  readonly records: ReadonlySet<string>;
  /** Folded. */
  readonly names: ReadonlySet<string>;
  readonly profiles: readonly (typeof profiles.$inferSelect)[];
}

export const NOTHING_WITHDRAWN: Withdrawn = { records: new Set(), names: new Set(), profiles: [] };

/** Changes by which somebody says that something was wrong. Undoing an import is none: it may be done again. */
const CORRECTING: readonly ChangeAction[] = ["history.correctRecord", "history.retractRecord"];
const EDITING: ChangeAction = "people.edit";

type Database = StaffReader["database"] | Transaction;

/** What was withdrawn of these people. @param sourceRef the source of the list, where it is on record already */
export async function withdrawnFrom(
  database: Database,
  ids: readonly string[],
  sourceRef: string | null,
): Promise<(personId: string) => Withdrawn> {
  const records = sourceRef === null ? [] : await recordsWithdrawn(database, ids, sourceRef);
  const recordsOf = Map.groupBy(records, ({ personId }) => personId);
  const namesOf = Map.groupBy(await namesWithdrawn(database, ids), ({ personId }) => personId);
  const profilesOf = Map.groupBy(await profilesWithdrawn(database, ids), ({ personId }) => personId);
  return (personId) => ({
    records: new Set(recordsOf.get(personId)?.map(({ status, date }) => `${status} ${date}`)),
    names: new Set(namesOf.get(personId)?.map(({ folded }) => folded)),
    profiles: profilesOf.get(personId) ?? [],
  });
}

function recordsWithdrawn(database: Database, ids: readonly string[], sourceRef: string) {
  return inPieces(ids, (some) =>
    database
      .select({ personId: statusRecords.personId, status: statusRecords.status, date: statusRecords.date })
      .from(statusRecords)
      .innerJoin(changes, eq(changes.seq, statusRecords.supersededIn))
      .innerJoin(citations, eq(citations.statusRecordId, statusRecords.id))
      .innerJoin(sources, eq(sources.id, citations.sourceId))
      .where(
        and(
          inArray(statusRecords.personId, some),
          isNotNull(statusRecords.supersededAt),
          inArray(changes.action, [...CORRECTING]),
          eq(sources.ref, sourceRef),
        ),
      ),
  );
}

function namesWithdrawn(database: Database, ids: readonly string[]) {
  return inPieces(ids, (some) =>
    database
      .select({ personId: names.personId, folded: names.folded })
      .from(names)
      .innerJoin(changes, eq(changes.seq, names.supersededIn))
      .where(and(inArray(names.personId, some), isNotNull(names.supersededAt), eq(changes.action, EDITING))),
  );
}

async function profilesWithdrawn(database: Database, ids: readonly string[]) {
  const rows = await inPieces(ids, (some) =>
    database
      .select({ profile: profiles })
      .from(profiles)
      .innerJoin(changes, eq(changes.seq, profiles.supersededIn))
      .where(and(inArray(profiles.personId, some), isNotNull(profiles.supersededAt), eq(changes.action, EDITING))),
  );
  return rows.map(({ profile }) => profile);
}
