import type { Day } from "../days.ts";
import type { MappedRow } from "./mapped-line.ts";
import type { RosterMapping } from "./mapping.ts";
import type { TableRow } from "./table-format.ts";

/** Turns one row of a list into what it says. Pure: the same row gives the same line. */
export type RowMapper = (row: TableRow) => MappedRow;

/**
 * A mapping made ready for the columns of one file (their names in order, distinct). `today` is the day on which the list is
 * read. Throws a DomainError when the mapping names a column that is not there.
 */
export function prepareMapping(_mapping: RosterMapping, _columns: readonly string[], _today: Day): RowMapper {
  throw new Error("is being written");
}
