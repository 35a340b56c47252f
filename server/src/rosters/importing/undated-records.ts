import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { citations } from "@paradero/drizzle/schema/citations";
import { sources } from "@paradero/drizzle/schema/sources";
import { type DateRange, readEdtf } from "@paradero/shared/dates/dates";
import { formatDay } from "@paradero/shared/dates/days";
import { type Grade, isFirm } from "@paradero/shared/statuses/grades";
import type { MappedRecord, UndatedRecord } from "@paradero/shared/rosters/mapping/mapped-line";
import type { StaffReader } from "../../access/readers/reader.ts";
import { inPieces } from "../../database/pieces.ts";
import type { ListedRecord } from "../../people/person/records-of.ts";

const OPEN: Grade = "alleged";
/** Of a cell that cannot be read nobody needs to read all. */
const LONGEST_NOTE = 200;

/**
 * What a list says of somebody who left custody on a day that it does not tell: it may have happened, on any day until the
 * list was published. It is open, so that it is counted as held, and nobody is certainly held (DOMAIN.md 9).
 */
export function byPublication(record: UndatedRecord, { latest }: DateRange): MappedRecord[] {
  if (latest === null) return [];
  const cell = record.said === "" ? "" : `${record.column}: ${record.said.slice(0, LONGEST_NOTE).toWellFormed()}`;
  const note = [record.note, cell].filter(Boolean).join("\n");
  const grade = isFirm(record.grade) ? OPEN : record.grade;
  return [{ ...record, date: dateUntil(latest), grade, note: note === "" ? null : note }];
}

function dateUntil(day: number): string {
  return `[..${formatDay(day)}]`;
}

/** A record that `byPublication` made for an earlier list: another edition that can read the day puts it in its place. */
export interface UndatedOnRecord {
  readonly publishers: ReadonlySet<string>;
  /** Ids of its citations, which go with it. */
  readonly citations: readonly string[];
}

/** By id of the record. */
export async function undatedOnRecord(
  database: StaffReader["database"] | Transaction,
  records: Iterable<ListedRecord>,
): Promise<Map<string, UndatedOnRecord>> {
  const open = new Map(
    [...records].filter(({ firm, date }) => !firm && date.startsWith("[..")).map((one) => [one.id, one]),
  );
  const rows = await inPieces(open.keys(), (some) =>
    database
      .select({
        id: citations.id,
        recordId: citations.statusRecordId,
        publisher: sources.publisher,
        published: sources.published,
      })
      .from(citations)
      .innerJoin(sources, eq(sources.id, citations.sourceId))
      .where(and(inArray(citations.statusRecordId, some), isNull(citations.supersededAt))),
  );
  const cited = Map.groupBy(rows, ({ recordId }) => recordId ?? "");
  const isOfList = (date: string, published: string) => {
    const { latest } = readEdtf(published);
    return latest !== null && date === dateUntil(latest);
  };
  return new Map(
    [...cited].flatMap(([id, own]) => {
      const date = open.get(id)?.date ?? "";
      if (!own.some(({ published }) => isOfList(date, published))) return [];
      return [[id, { publishers: new Set(own.map((one) => one.publisher)), citations: own.map((one) => one.id) }]];
    }),
  );
}
