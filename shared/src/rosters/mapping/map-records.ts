import { type Status, STATUS_TRAITS } from "../../statuses/statuses.ts";
import { foldCell } from "../cells/cell-values.ts";
import { partDateAndPlace } from "../cells/date-and-place.ts";
import type { ColumnFinder } from "./find-columns.ts";
import { dateReader, type DateReader, type LineDate } from "../cells/line-dates.ts";
import { prepareWord } from "./map-attributes.ts";
import type { MappedPlace, MappedRecord, UndatedRecord } from "./mapped-line.ts";
import type { RecordMapping } from "./mapping.ts";
import type { RowReading } from "../row-reading.ts";

const LONGEST_PLACE = 200;
const LONGEST_STATE = 80;
const LONGEST_NOTE = 4000;

/** What a row says by one record of the mapping. */
type ReadRecord =
  | { readonly is: "dated"; readonly record: MappedRecord }
  | { readonly is: "undated"; readonly record: UndatedRecord };

/**
 * Reads one status record of a row; null where the row has none, or none that can be read. Of a record that takes somebody
 * out of custody, that it is said remains where its date cannot be read: its custody is no longer certain.
 */
export function prepareRecord(
  mapping: RecordMapping,
  columns: ColumnFinder,
  dates: DateReader,
): (row: RowReading) => ReadRecord | null {
  const readStatus = prepareStatus(mapping.status, columns);
  const untilIsBy = typeof mapping.status === "string" && !STATUS_TRAITS[mapping.status].restricted;
  const readDate = prepareDate(mapping.date, columns, { ...dates, untilIsBy });
  const statusColumn = typeof mapping.status === "string" ? undefined : columns.find(mapping.status.column);
  const readPlace = preparePlace(mapping, columns);
  const note = mapping.note && columns.find(mapping.note.column);
  const dateColumn = mapping.date.column === undefined ? statusColumn : columns.find(mapping.date.column);
  const column = dateColumn?.name ?? "";
  return (row) => {
    const status = readStatus(row);
    if (status === null) return null;
    const dated = readDate(row);
    // A column that says a status says it of some day.
    const lacksDate = dated.is === "empty" && statusColumn !== undefined;
    if (lacksDate) row.fault({ name: column }, "", "no_date");
    const isUnread = lacksDate || dated.is === "unread";
    if (dated.is !== "dated" && (!isUnread || STATUS_TRAITS[status].inCustody)) return null;
    const at = readPlace(row);
    const record = {
      status,
      said: dated.said,
      ...at,
      place: dated.place ?? at.place,
      grade: mapping.grade,
      note: note ? row.text(note, LONGEST_NOTE) : null,
      stay: null,
      column,
    };
    return dated.is === "dated" ? { is: "dated", record: { ...record, date: dated.date } } : { is: "undated", record };
  };
}

interface PlaceColumns {
  readonly facility?: { readonly column: string } | undefined;
  readonly place?: { readonly column: string } | undefined;
  readonly state?: { readonly column: string } | undefined;
}

/** Reads where something was, from up to three columns. */
export function preparePlace(named: PlaceColumns, columns: ColumnFinder): (row: RowReading) => MappedPlace {
  const find = (from: PlaceColumns["place"]) => from && columns.find(from.column);
  const [facility, place, state] = [find(named.facility), find(named.place), find(named.state)];
  return (row) => ({
    facility: facility ? row.text(facility, LONGEST_PLACE) : null,
    place: place ? row.text(place, LONGEST_PLACE) : null,
    state: state ? row.text(state, LONGEST_STATE) : null,
  });
}

function prepareStatus(status: RecordMapping["status"], columns: ColumnFinder): (row: RowReading) => Status | null {
  return typeof status === "string" ? () => status : prepareWord(columns.find(status.column), status.values);
}

/** What the cell of a date says; "nothing": that nothing happened yet. "unread": something, of a day that it does not tell. */
type CellOfDate = { readonly said: string; readonly place: string | null } & (
  | { readonly is: "dated"; readonly date: string }
  | { readonly is: "empty" | "nothing" | "unread" }
);

function prepareDate(
  { column, precision, ignore, splitPlace, within }: RecordMapping["date"],
  columns: ColumnFinder,
  dates: DateReader,
): (row: RowReading) => CellOfDate {
  const empty = { said: "", place: null };
  const fallback: CellOfDate =
    within === undefined ? { is: "empty", ...empty } : { is: "dated", date: within, ...empty };
  if (column === undefined) return () => fallback;
  const at = columns.find(column);
  const readDate = dateReader({ ...dates, wholeDays: precision !== undefined });
  const read = (cell: string) =>
    splitPlace ? partDateAndPlace(cell, readDate) : { date: readDate(cell), place: null };
  const isIgnored = prepareIgnored(ignore);
  return (row) => {
    const cell = row.cell(at);
    if (cell === "") return fallback;
    if (!row.isText(at, cell)) return { is: "unread", ...empty };
    const { date, place: where } = read(cell);
    if (isIgnored(cell, date)) return { is: "nothing", ...empty };
    const said = { said: cell, place: where === null ? null : row.part(at, where, LONGEST_PLACE) };
    if (date.is === "date") return { is: "dated", date: date.range.edtf, ...said };
    if (date.is === "fault") row.fault(at, cell, date.reason);
    else if (within === undefined) row.fault(at, cell, "day_unknown");
    return within === undefined ? { is: "unread", ...said } : { is: "dated", date: within, ...said };
  };
}

/** A value is ignored as it is written, with a time after it, or where the cell says the same date otherwise. */
function prepareIgnored(ignore: readonly string[]): (cell: string, date: LineDate) => boolean {
  const ignored = ignore.map(foldCell);
  return (cell, date) => {
    const said = foldCell(cell);
    const edtf = date.is === "date" ? date.range.edtf : undefined;
    return ignored.some(
      (value) => said === value || edtf === value || said.startsWith(`${value} `) || said.startsWith(`${value}t`),
    );
  };
}
