import type { Day } from "../../dates/days.ts";
import { ColumnFinder } from "./find-columns.ts";
import type { DateReader } from "../cells/line-dates.ts";
import { prepareAttributes } from "./map-attributes.ts";
import { prepareNames } from "./map-names.ts";
import { preparePlace, prepareRecord } from "./map-records.ts";
import { asStay, statesStays } from "./map-stays.ts";
import type { MappedIdentifier, MappedRow } from "./mapped-line.ts";
import type { RosterMapping } from "./mapping.ts";
import { EmptyValues, RowReading } from "../row-reading.ts";
import type { TableRow } from "../table-format.ts";

/** Turns one row of a list into what it says. Pure: the same row gives the same line. */
export type RowMapper = (row: TableRow) => MappedRow;

const LONGEST_IDENTIFIER = 120;

const NOTHING: MappedRow = { line: null, faults: [], unread: [], remarks: [] };

/**
 * A mapping made ready for the columns of one file (their names in order, distinct). `today` is the day on which the list is
 * read. Throws a DomainError when the mapping names a column that is not there.
 *
 * @param width how many cells a row has to have, where that is known of the file
 */
export function prepareMapping(
  mapping: RosterMapping,
  columns: readonly string[],
  today: Day,
  width: number | null = null,
): RowMapper {
  const { format, person, records } = mapping;
  const finder = new ColumnFinder(columns);
  const dates: DateReader = {
    order: format.dateOrder ?? null,
    twoDigitYearsFrom: format.twoDigitYearsFrom ?? null,
    wholeDays: false,
    today,
  };
  const empty = new EmptyValues(format.empty ?? []);
  const readNames = prepareNames(person, finder);
  const readAttributes = prepareAttributes(person.attributes, finder, dates);
  const readIdentifier = prepareIdentifier(person.identifier, finder);
  const readHeldAt = person.heldAt && preparePlace(person.heldAt, finder);
  const readRecords = records.map((record) => prepareRecord(record, finder, dates));
  const isOfStays = statesStays(records);
  finder.check();
  return (row) => {
    if (row.cells.every((cell) => cell.trim() === "")) return NOTHING;
    const reading = new RowReading(row, empty);
    if (width !== null && isTorn(row, width)) {
      reading.fault({ name: "" }, String(row.cells.length), "wrong_width", String(width));
      return { ...NOTHING, faults: reading.faults };
    }
    const names = readNames(reading);
    const who = {
      number: row.number,
      identifier: readIdentifier(reading),
      names,
      ...readAttributes(reading),
      heldAt: readHeldAt?.(reading) ?? null,
    };
    const said = readRecords.flatMap((read) => read(reading) ?? []);
    const dated = said.flatMap((one) => (one.is === "dated" ? one.record : []));
    const undated = said.flatMap((one) => (one.is === "undated" ? one.record : []));
    const line = { ...who, ...(isOfStays ? asStay(dated, undated, reading) : { records: dated, undated }) };
    const { faults, unread, remarks } = reading;
    return { line: names.length > 0 ? line : null, faults, unread, remarks };
  };
}

/** With a cell too few, or one too many that says something, no cell is surely that of its column. */
function isTorn({ cells }: TableRow, width: number): boolean {
  return cells.length < width || cells.slice(width).some((cell) => cell.trim() !== "");
}

function prepareIdentifier(
  identifier: RosterMapping["person"]["identifier"],
  columns: ColumnFinder,
): (row: RowReading) => MappedIdentifier | null {
  if (!identifier) return () => null;
  const column = columns.find(identifier.column);
  return (row) => {
    const value = row.text(column, LONGEST_IDENTIFIER, "identifier");
    return value === null ? null : { scheme: identifier.scheme, value };
  };
}
