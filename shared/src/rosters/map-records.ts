import { type Status, STATUS_TRAITS } from "../statuses.ts";
import { foldCell } from "./cell-values.ts";
import { partDateAndPlace } from "./date-and-place.ts";
import type { ColumnFinder } from "./find-columns.ts";
import { dateReader, type DateReader, type LineDate } from "./line-dates.ts";
import { prepareWord } from "./map-attributes.ts";
import type { MappedPlace, MappedRecord } from "./mapped-line.ts";
import type { RecordMapping } from "./mapping.ts";
import type { RowReading } from "./row-reading.ts";

const LONGEST_PLACE = 200;
const LONGEST_STATE = 80;
const LONGEST_NOTE = 4000;

/** Reads one status record of a row; null where the row has none, or where something is wrong with it. */
export function prepareRecord(
  mapping: RecordMapping,
  columns: ColumnFinder,
  dates: DateReader,
): (row: RowReading) => MappedRecord | null {
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
    if (dated === undefined) {
      // A column that says a status says it of some day.
      if (statusColumn && dateColumn) row.fault(dateColumn, "", "no_date");
      return null;
    }
    if (dated === null) return null;
    const at = readPlace(row);
    return {
      status,
      date: dated.date,
      said: dated.said,
      ...at,
      place: dated.place ?? at.place,
      grade: mapping.grade,
      note: note ? row.text(note, LONGEST_NOTE) : null,
      stay: null,
      column,
    };
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

interface Dated {
  readonly date: string;
  readonly said: string;
  readonly place: string | null;
}

/** undefined: the cell is empty. null: it says that there is nothing to record, or it is wrong. */
function prepareDate(
  { column, precision, ignore, splitPlace, within }: RecordMapping["date"],
  columns: ColumnFinder,
  dates: DateReader,
): (row: RowReading) => Dated | null | undefined {
  const fallback = within === undefined ? undefined : { date: within, said: "", place: null };
  if (column === undefined) return () => fallback;
  const at = columns.find(column);
  const readDate = dateReader({ ...dates, wholeDays: precision !== undefined });
  const read = (cell: string) =>
    splitPlace ? partDateAndPlace(cell, readDate) : { date: readDate(cell), place: null };
  const isIgnored = prepareIgnored(ignore);
  return (row) => {
    const cell = row.cell(at);
    if (cell === "") return fallback;
    if (!row.isText(at, cell)) return null;
    const { date, place: said } = read(cell);
    if (isIgnored(cell, date)) return null;
    const place = said === null ? null : row.part(at, said, LONGEST_PLACE);
    if (date.is === "date") return { date: date.range.edtf, said: cell, place };
    if (date.is === "fault") row.fault(at, cell, date.reason);
    else if (within !== undefined) return { date: within, said: cell, place };
    else row.remark(at, cell, "day_unknown");
    return null;
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
