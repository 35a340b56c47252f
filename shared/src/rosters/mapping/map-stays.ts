import { readEdtf } from "../../dates/dates.ts";
import { isStatus, STATUS_TRAITS, type Status } from "../../statuses/statuses.ts";
import type { MappedLine, MappedRecord, UndatedRecord } from "./mapped-line.ts";
import type { RecordMapping } from "./mapping.ts";
import type { RowReading } from "../row-reading.ts";

/** Whether the rows of a list state stays: they have a column of the entry and another one of the exit (DOMAIN.md 9). */
export function statesStays(records: readonly RecordMapping[]): boolean {
  const entries = columnsOf(records, isEntryStatus);
  const exits = columnsOf(records, isExitStatus);
  return [...entries].some((entry) => [...exits].some((exit) => exit !== entry));
}

/**
 * The records of a row of such a list: its first custody and its first exit are one stay, its exit there or not; all else in
 * the row speaks of the person. An exit whose date cannot be read is one. A row that ends before it begins has a fault;
 * hours of one day that do, a remark.
 */
export function asStay(
  records: readonly MappedRecord[],
  undated: readonly UndatedRecord[],
  row: RowReading,
): Pick<MappedLine, "records" | "undated"> {
  const entry = records.find(({ status }) => isEntryStatus(status));
  const exit = records.find(({ status }) => isExitStatus(status));
  if (!entry) return { records, undated };
  const unreadExit = exit ? undefined : undated.find(({ status }) => isExitStatus(status));
  const days = exit && sequenceOf(entry, exit);
  if (days === "reversed") row.endsBeforeItBegins(entry, exit ?? entry);
  if (days === "hours_reversed") row.fault({ name: exit?.column ?? "" }, exit?.said ?? "", "hours_reversed");
  const within = (record: MappedRecord) =>
    days === "hours_reversed" ? { ...record, date: record.date.replace(/T.*$/, "") } : record;
  return {
    records: records.map((record) => {
      if (record === entry) return { ...within(record), stay: "entry" as const };
      return record === exit ? { ...within(record), stay: "exit" as const } : record;
    }),
    undated: undated.map((record) => (record === unreadExit ? { ...record, stay: "exit" as const } : record)),
  };
}

function sequenceOf(entry: MappedRecord, exit: MappedRecord): "reversed" | "hours_reversed" | undefined {
  const [from, to] = [readEdtf(entry.date), readEdtf(exit.date)];
  if (from.earliest === null || to.latest === null || to.latest > from.earliest) return undefined;
  if (to.latest < from.earliest) return "reversed";
  const hours = from.minuteOfDay !== null && to.minuteOfDay !== null;
  return hours && to.minuteOfDay < from.minuteOfDay ? "hours_reversed" : undefined;
}

/** Somebody is taken in: house arrest and deaths are said of the person, not of a stay. */
function isEntryStatus(status: Status): boolean {
  return STATUS_TRAITS[status].inCustody;
}

function isExitStatus(status: Status): boolean {
  const { deprivedOfLiberty, final } = STATUS_TRAITS[status];
  return !deprivedOfLiberty && !final;
}

/** The columns of the dates of those records that can say such a status. */
function columnsOf(records: readonly RecordMapping[], says: (status: Status) => boolean): Set<string> {
  return new Set(
    records.flatMap(({ status, date }) => {
      const said = typeof status === "string" ? [status] : Object.values(status.values ?? {});
      const can = said.some((one) => one !== null && isStatus(one) && says(one));
      return can && date.column !== undefined ? date.column : [];
    }),
  );
}
