import type { Day } from "../days.ts";
import { ColumnFinder } from "./find-columns.ts";
import type { DateReader } from "./line-dates.ts";
import { prepareAttributes } from "./map-attributes.ts";
import { prepareNames } from "./map-names.ts";
import { preparePlace, prepareRecord } from "./map-records.ts";
import { asStay, statesStays } from "./map-stays.ts";
import type { MappedIdentifier, MappedRow } from "./mapped-line.ts";
import type { RosterMapping } from "./mapping.ts";
import { EmptyValues, RowReading } from "./row-reading.ts";
import type { TableRow } from "./table-format.ts";

/** Turns one row of a list into what it says. Pure: the same row gives the same line. */
export type RowMapper = (row: TableRow) => MappedRow;

const LONGEST_IDENTIFIER = 120;

/**
 * A mapping made ready for the columns of one file (their names in order, distinct). `today` is the day on which the list is
 * read. Throws a DomainError when the mapping names a column that is not there.
 */
export function prepareMapping(mapping: RosterMapping, columns: readonly string[], today: Day): RowMapper {
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
    if (row.cells.every((cell) => cell.trim() === "")) return { line: null, faults: [], remarks: [] };
    const reading = new RowReading(row, empty);
    const names = readNames(reading);
    const who = {
      number: row.number,
      identifier: readIdentifier(reading),
      names,
      ...readAttributes(reading),
      heldAt: readHeldAt?.(reading) ?? null,
    };
    const said = readRecords.flatMap((read) => read(reading) ?? []);
    const line = {
      ...who,
      records: isOfStays ? asStay(said, reading) : said,
    };
    return { line: names.length > 0 ? line : null, faults: reading.faults, remarks: reading.remarks };
  };
}

function prepareIdentifier(
  identifier: RosterMapping["person"]["identifier"],
  columns: ColumnFinder,
): (row: RowReading) => MappedIdentifier | null {
  if (!identifier) return () => null;
  const column = columns.find(identifier.column);
  return (row) => {
    const value = row.text(column, LONGEST_IDENTIFIER);
    return value === null ? null : { scheme: identifier.scheme, value };
  };
}
