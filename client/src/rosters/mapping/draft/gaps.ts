import { DateOrderEvidence } from "@paradero/shared/rosters/cells/date-order";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { columnsOf } from "./columns-of.ts";

/** What has to be said before a mapping can be tried on a list. */
const MAPPING_GAPS = ["name", "given", "family", "scheme", "recordStatus", "recordDate", "columns"] as const;
export type MappingGap = (typeof MAPPING_GAPS)[number];

/** What of a mapping is only half said, in the order in which it stands on the page. */
export function gapsIn(mapping: RosterMapping, columns: readonly string[]): MappingGap[] {
  const { name, identifier } = mapping.person;
  const isParted = name.given !== undefined || name.family !== undefined;
  const missing: Record<MappingGap, boolean> = {
    columns: columnsOf(mapping).some((column) => column !== "" && !columns.includes(column)),
    name: name.full === undefined && !isParted,
    given: name.full === undefined && isParted && name.given === undefined,
    family: name.full === undefined && isParted && name.family === undefined,
    scheme: identifier !== undefined && identifier.scheme.trim() === "",
    recordStatus: mapping.records.some(({ status }) => typeof status !== "string" && status.column === ""),
    recordDate: mapping.records.some(({ date }) => date.column === undefined && date.within === undefined),
  };
  return MAPPING_GAPS.filter((gap) => missing[gap]);
}

/** How many dates prove what; the shape in which the server counts a whole file. */
export interface DateOrderCounts {
  readonly dayFirst: number;
  readonly monthFirst: number;
  readonly both: number;
  readonly neither: number;
}

export function evidenceOf({ dayFirst, monthFirst, both, neither }: DateOrderCounts): DateOrderEvidence {
  return Object.assign(new DateOrderEvidence(), { dayFirst, monthFirst, both, neither });
}

/** Whether somebody has to say what 03/04/1976 means: the list has such dates, the mapping uses dates, nothing proves it. */
export function orderIsOpen(mapping: RosterMapping, counts: DateOrderCounts): boolean {
  const usesDates =
    mapping.person.attributes.birth !== undefined || mapping.records.some(({ date }) => date.column !== undefined);
  return usesDates && mapping.format.dateOrder === undefined && evidenceOf(counts).finding === "unproven";
}
