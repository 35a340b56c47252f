import { asc, and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { citations } from "@paradero/drizzle/schema/citations";
import { milestones } from "@paradero/drizzle/schema/milestones";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { readEdtf } from "@paradero/shared/dates/dates";
import { type Day, formatDay } from "@paradero/shared/dates/days";
import { daysOf } from "@paradero/shared/history/review";
import type { ReaderDatabase } from "../access/readers/reader.ts";
import type { FactRow } from "../changes/fact-rows.ts";
import type { ClosableRows } from "../changes/fact-tables.ts";
import { inPieces } from "../database/pieces.ts";
import { writtenAgain } from "../changes/write-again.ts";
import { dayOfColumn } from "../people/day-of-column.ts";

type Database = ReaderDatabase | Transaction;
type Cited = "statusRecords" | "milestones";

/** A fact that stays, whose days end later once its earliest source is gone. */
interface Redated<Row> {
  readonly row: Row;
  readonly latest: Day;
  /** What it still rests on. */
  readonly citations: readonly FactRow[];
}

export interface RedatedFacts {
  readonly statusRecords: readonly Redated<typeof statusRecords.$inferSelect>[];
  readonly milestones: readonly Redated<typeof milestones.$inferSelect>[];
}

/**
 * Of the facts with these ids, those whose days end later without the citations that go: the evidence cap is that of the
 * earliest source that is left (DOMAIN.md 3.3).
 */
export async function redatedFacts(
  database: Database,
  staying: Readonly<Record<Cited, readonly string[]>>,
  going: ReadonlySet<string>,
  today: Day,
): Promise<RedatedFacts> {
  return {
    statusRecords: await redatedIn(
      database,
      statusRecords,
      citations.statusRecordId,
      staying.statusRecords,
      going,
      today,
    ),
    milestones: await redatedIn(database, milestones, citations.milestoneId, staying.milestones, going, today),
  };
}

async function redatedIn<T extends typeof statusRecords | typeof milestones>(
  database: Database,
  table: T,
  column: typeof citations.statusRecordId | typeof citations.milestoneId,
  ids: readonly string[],
  going: ReadonlySet<string>,
  today: Day,
): Promise<Redated<T["$inferSelect"]>[]> {
  return inPieces(ids, (some) => redatedAmong(database, table, column, some, going, today));
}

async function redatedAmong<T extends typeof statusRecords | typeof milestones>(
  database: Database,
  table: T,
  column: typeof citations.statusRecordId | typeof citations.milestoneId,
  ids: readonly string[],
  going: ReadonlySet<string>,
  today: Day,
): Promise<Redated<T["$inferSelect"]>[]> {
  const rows: T["$inferSelect"][] = await rowsOf(database, table, ids);
  const cited = await database
    .select({ fact: column, citation: citations, published: sources.published })
    .from(citations)
    .innerJoin(sources, eq(sources.id, citations.sourceId))
    .where(and(inArray(column, [...ids]), isNull(citations.supersededAt)))
    .orderBy(asc(citations.id));
  const left = Map.groupBy(
    cited.filter(({ citation }) => !going.has(citation.id)),
    ({ fact }) => fact,
  );
  return rows.flatMap((row) => {
    const own = left.get(row.id) ?? [];
    const evidence = own.map(({ published }) => ({ published: readEdtf(published), asOf: null }));
    const latest = daysOf({ date: readEdtf(row.date), citations: evidence }, today)?.latest;
    if (latest === undefined || latest <= dayOfColumn(row.latest)) return [];
    return [{ row, latest, citations: own.map(({ citation }) => citation) }];
  });
}

/** A table and its rows have one type; the builder of queries does not carry that through a choice of tables. */
async function rowsOf<T extends typeof statusRecords | typeof milestones>(
  database: Database,
  table: T,
  ids: readonly string[],
): Promise<T["$inferSelect"][]> {
  const chosen: typeof statusRecords | typeof milestones = table;
  const rows: unknown = await database
    .select()
    .from(chosen)
    .where(inArray(chosen.id, [...ids]))
    .orderBy(asc(chosen.id));
  return rows as T["$inferSelect"][];
}

/** The same facts with their new last days, each a correction of the old one, and what they still rest on. */
export function writeRedated(redated: RedatedFacts, newFactId: () => string) {
  const moved = [...redated.statusRecords, ...redated.milestones];
  const rows = new Map<"statusRecords" | "milestones" | "citations", readonly FactRow[]>([
    ["statusRecords", redated.statusRecords.map(({ row }) => row)],
    ["milestones", redated.milestones.map(({ row }) => row)],
    ["citations", moved.flatMap((one) => one.citations)],
  ]);
  const ids = new Map([...rows.values()].flat().map(({ id }) => [id, newFactId()]));
  const latest = new Map(
    moved.map(({ row, latest: day }) => [ids.get(row.id), { latest: formatDay(day), corrects: row.id }]),
  );
  const again = writtenAgain(rows, ids);
  const facts: ClosableRows = {
    statusRecords: (again.statusRecords ?? []).map((row) => ({ ...row, ...latest.get(row.id) })),
    milestones: (again.milestones ?? []).map((row) => ({ ...row, ...latest.get(row.id) })),
    citations: again.citations ?? [],
  };
  return {
    facts,
    closes: {
      statusRecords: redated.statusRecords.map(({ row }) => row.id),
      milestones: redated.milestones.map(({ row }) => row.id),
      citations: moved.flatMap((one) => one.citations.map(({ id }) => id)),
    },
    restored: Object.fromEntries(ids),
  };
}
