import { STATUS_SINCE, STATUS_TRAITS } from "../../statuses/statuses.ts";
import { partDateAndPlace } from "../cells/date-and-place.ts";
import { type DateReader, dateReader } from "../cells/line-dates.ts";
import type { WrittenMapping } from "./mapping.ts";
import { type SampleColumn, type SampleColumns, shareOf, valuesMeant } from "./sample-columns.ts";
import { isState, statusMeant } from "../cells/value-words.ts";

type WrittenRecord = NonNullable<WrittenMapping["records"]>[number];

const MOST = 0.8;

/**
 * What columns and values seem to say of custody: a column of dates for each thing that happened (wide), or a column of the
 * status beside one of its date (long).
 */
export function proposeRecords(columns: SampleColumns, reader: DateReader): ProposedRecords {
  const wide = [
    { column: columns.take("detainedOn"), status: STATUS_SINCE.seized },
    { column: columns.take("releasedOn"), status: STATUS_SINCE.letOut },
    { column: columns.take("diedOn"), status: STATUS_SINCE.died },
  ].flatMap(({ column, status }) => (column ? [{ column, status }] : []));
  const state = columns.take("state", ({ cells }) => shareOf(cells, isState) > shareOf(cells, isStatus));
  const date = columns.take("date");
  const status = columns.take("status", ({ cells }) => shareOf(cells, isStatus) > 0);
  const otherState = state ?? columns.take("state");
  const facility = columns.take("facility");
  const place = columns.take("place");

  const dated = (at: SampleColumn) => {
    const splitPlace = partsPlace(at, reader);
    return {
      date: { column: at.name, ...(isZoned(at) && { precision: "day" as const }), ...(splitPlace && { splitPlace }) },
      ...(otherState && { state: { column: otherState.name } }),
      ...(place && !splitPlace && { place: { column: place.name } }),
    };
  };
  const held = facility && { facility: { column: facility.name } };
  const records = wide.map(({ column, status: fixed }): WrittenRecord => {
    const { place: at, ...rest } = dated(column);
    // The place of a list is where people were seized or are held, not where they were let out.
    const { inCustody } = STATUS_TRAITS[fixed];
    return { status: fixed, ...rest, ...(inCustody && at && { place: at }), ...(inCustody && held) };
  });
  if (status && date) {
    const values = valuesMeant(status.cells, statusMeant);
    records.push({ status: { column: status.name, values }, ...dated(date), ...held });
  }
  if (records.length > 0 || !(facility ?? place ?? otherState)) return { records };
  const heldAt = {
    ...held,
    ...(place && { place: { column: place.name } }),
    ...(otherState && { state: { column: otherState.name } }),
  };
  return { records, heldAt };
}

interface ProposedRecords {
  readonly records: WrittenRecord[];
  /** Where a list without dates says that people are held. */
  readonly heldAt?: WrittenMapping["person"]["heldAt"];
}

function isStatus(value: string): boolean {
  return statusMeant(value) !== undefined;
}

/** Most cells go on after their date. */
function partsPlace({ cells }: SampleColumn, reader: DateReader): boolean {
  const read = dateReader(reader);
  return (
    shareOf(cells, (cell) => {
      const { date, place } = partDateAndPlace(cell, read);
      return place !== null && date.is !== "fault";
    }) >= MOST
  );
}

const ZONED = /\d:\d{2}(?::\d{2})?(?:\.\d+)? ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})$/i;

function isZoned({ cells }: SampleColumn): boolean {
  return cells.some((cell) => ZONED.test(cell.trim()));
}
