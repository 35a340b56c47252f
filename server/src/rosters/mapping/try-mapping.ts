import { prepareMapping } from "@paradero/shared/rosters/mapping/map-row";
import type { TryMappingQuery } from "@paradero/shared/rosters/roster-input";
import { todayOf } from "../../access/readers/reader.ts";
import type { Writer } from "../../changes/writer.ts";
import { inspectionOf } from "../handing-in/inspection-of.ts";
import type { TriedMapping } from "../roster-answers.ts";
import { chosenOf, rosterFile } from "../handing-in/roster-file.ts";

/**
 * What a mapping makes of the first rows of a file: nothing is kept.
 *
 * @throws {DomainError} `not_found`; `invalid_input` where the mapping names a column that is not there
 */
export async function tryMapping({ reader }: Writer, { file, mapping }: TryMappingQuery): Promise<TriedMapping> {
  const load = () => rosterFile(reader.database, file);
  const { columns, width, sample } = await inspectionOf(reader, file, chosenOf(mapping.format), load);
  const map = prepareMapping(mapping, columns, todayOf(reader), width);
  const rows = sample.map(map);
  return { rows, refused: rows.filter(({ faults }) => faults.length > 0).length };
}
