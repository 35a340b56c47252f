import { dayOf } from "../../dates/days.ts";
import { attribute, LISTED_ATTRIBUTES } from "../../person/attributes.ts";
import { foldCell } from "../cells/cell-values.ts";
import { DateOrderEvidence } from "../cells/date-order.ts";
import { type RosterMapping, rosterMapping } from "./mapping.ts";
import { proposePerson } from "./propose-person.ts";
import { proposeRecords } from "./propose-records.ts";
import { headingHas } from "./heading-words.ts";
import { SampleColumns } from "./sample-columns.ts";
import type { TableRow } from "../table-format.ts";

/** What lists write where they know nothing; proposed only when the sample holds it. */
const NOTHING_SAID = [
  "sin datos",
  "sin dato",
  "dato resguardado",
  "no aplica",
  "no informa",
  "n/d",
  "null",
  "none",
  "-",
  "--",
];

/**
 * A first mapping for a list, from its headings and some rows, in Spanish and English: somebody looks at it before anything is
 * read. Values that nobody knows are left out, so that each of them is asked for; the order of dates is there only where the
 * dates prove it without contradiction (`dateOrder`: what all of the file proves, where more than these rows was read). Where
 * no heading is that of a name, the first column is taken for it.
 */
export function proposeMapping(
  columns: readonly string[],
  rows: readonly TableRow[],
  dateOrder: "day-first" | "month-first" | null = provenOrder(columns, rows),
): RosterMapping {
  const sample = new SampleColumns(columns, rows);
  const reader = {
    order: dateOrder ?? "day-first",
    twoDigitYearsFrom: null,
    wholeDays: false,
    today: LAST_DAY,
  } as const;
  const person = proposePerson(sample, columns[0] ?? "column 1");
  const { records, heldAt } = proposeRecords(sample, reader);
  const empty = NOTHING_SAID.filter((value) =>
    rows.some(({ cells }) => cells.some((cell) => foldCell(cell) === value)),
  );
  return rosterMapping.parse({
    version: 1,
    format: { ...(dateOrder && { dateOrder }), ...(empty.length > 0 && { empty }) },
    person: { ...person, ...(heldAt && { heldAt }) },
    records,
  });
}

/** Days to come are dates as well while a column is being recognised. */
const LAST_DAY = dayOf(9999, 12, 31);

const DATES = [
  ...LISTED_ATTRIBUTES.filter((name) => attribute(name).holds.is === "date"),
  "detainedOn",
  "releasedOn",
  "diedOn",
  "date",
] as const;

function provenOrder(columns: readonly string[], rows: readonly TableRow[]): "day-first" | "month-first" | null {
  const evidence = new DateOrderEvidence();
  for (const [index, heading] of columns.entries()) {
    if (!DATES.some((role) => headingHas(role, heading))) continue;
    for (const { cells } of rows) evidence.add(cells[index] ?? "");
  }
  return evidence.proposal;
}
