import { DateOrderEvidence } from "@paradero/shared/rosters/cells/date-order";
import { proposeMapping } from "@paradero/shared/rosters/mapping/propose-mapping";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import type { InspectQuery } from "@paradero/shared/rosters/roster-input";
import type { TableFormat } from "@paradero/shared/rosters/table-format";
import type { Writer } from "../../changes/writer.ts";
import { ColumnValues } from "./column-values.ts";
import { inspectionOf } from "./inspection-of.ts";
import { readInOwnProcess } from "../reading/in-own-process.ts";
import type { FileProposal } from "../roster-answers.ts";
import { chosenOf, rosterFile } from "./roster-file.ts";

/** As long as somebody waits for the look at a whole file. */
const MOST_MS = 15_000;

/**
 * What a file looks like, read as somebody chose where they chose, with a first mapping, and what all of its dates prove of
 * the order of day and month.
 *
 * @throws {DomainError} `not_found`; `invalid_input` for what cannot be read
 */
export async function inspectRosterFile(
  { reader }: Writer,
  { file, format = {} }: InspectQuery,
): Promise<FileProposal> {
  const { name, content } = await rosterFile(reader.database, file);
  const inspected = await inspectionOf(reader, file, chosenOf(format), async () => ({ name, content }));
  const evidence = new DateOrderEvidence();
  const values = new ColumnValues(inspected.columns.length);
  const until = performance.now() + MOST_MS;
  let complete = true;
  for await (const batch of readInOwnProcess(content, name, inspected.format)) {
    for (const row of batch) {
      evidence.addRow(row.cells);
      values.add(row);
    }
    if (performance.now() < until) continue;
    complete = false;
    break;
  }
  const { dayFirst, monthFirst, both, neither, proposal: order } = evidence;
  const proposal = proposeMapping(inspected.columns, [...inspected.sample, ...values.rows], order);
  return {
    name,
    ...inspected,
    proposal: readAs(inspected.format, proposal),
    values: values.counted,
    dateOrder: { dayFirst, monthFirst, both, neither, proposal: order, complete },
  };
}

/**
 * A pasted list has columns that the file does not: a mapping that names them is of use only where the file is read so again,
 * whatever it is called then.
 */
function readAs({ kind }: TableFormat, proposal: RosterMapping): RosterMapping {
  return kind === "text-list" ? { ...proposal, format: { ...proposal.format, kind } } : proposal;
}
