import { DomainError, type Fault } from "@paradero/shared/words/errors";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import type { ImportSummary, RefusedCell } from "@paradero/shared/rosters/import-result";
import { atLeast } from "@paradero/shared/access/roles";
import type { PublicationLevel } from "@paradero/shared/person/profiles";
import type { ChangeWriter } from "../../changes/writer.ts";
import { type ImportRequest, planImport } from "./plan-import.ts";
import { type Imported, writeImport } from "./write-import.ts";

export interface ImportOptions extends ImportRequest {
  readonly idempotencyKey: string;
  /** What the change log calls the list: the name of the file. */
  readonly list: string;
  /** Leave out what is refused; else one refused row refuses the list. */
  readonly skipRefused: boolean;
  /** Think everything out and write nothing. */
  readonly dryRun: boolean;
}

const MAY_PUBLISH = atLeast("editor");
const NOT_PUBLISHED: PublicationLevel = "internal";

/**
 * Applies a list as one change, all of it or nothing. The same list again finds everything on record and changes nothing.
 *
 * @throws {ListRefused} where rows are refused; {DomainError} for the mapping, `forbidden` where it publishes
 */
export async function importList(writer: ChangeWriter, options: ImportOptions): Promise<Imported> {
  const { mapping, idempotencyKey, list, skipRefused, dryRun } = options;
  refuseToPublish(writer, mapping);
  const isRefused = ({ refused }: ImportSummary) => refused.length > 0 && !skipRefused;
  if (dryRun) {
    const { summary } = await planImport(writer.reader.database, writer.reader, options);
    if (isRefused(summary)) throw new ListRefused(summary);
    return { summary, seq: null, replayed: false };
  }
  const input = { list, mapping: mapping.name };
  return writeImport(writer, { idempotencyKey, input }, async (tx) => {
    const plan = await planImport(tx, writer.reader, options);
    if (isRefused(plan.summary)) throw new ListRefused(plan.summary);
    return { ...plan, isNew: plan.subjects.length > 0, after: loggedOf(list, options, plan.summary) };
  });
}

/** @throws {DomainError} `forbidden` where a list names people to everybody, and whoever applies it may not */
export function refuseToPublish({ account }: ChangeWriter, { publication }: RosterMapping): void {
  if (publication === NOT_PUBLISHED || MAY_PUBLISH.includes(account.role)) return;
  throw new DomainError("forbidden", 'Only an editor can publish people by a list. Set "publication" to "internal".');
}

/** Rows of the list are refused, so that nothing of it was written, and its summary counts nothing as written. */
export class ListRefused extends DomainError {
  readonly summary: ImportSummary;

  constructor(summary: ImportSummary) {
    const { refused, rows } = summary;
    const refusedRows = new Set(refused.map(({ row }) => row)).size;
    super(
      "invalid_input",
      `Nothing was written: ${refusedRows} of ${rows} rows are refused. ${refused[0]?.message ?? ""}`,
      refused.slice(0, MOST_FAULTS).map(faultOf),
    );
    this.summary = {
      ...summary,
      people: { created: 0, updated: 0, unchanged: 0 },
      records: { created: 0, confirmed: 0, unchanged: 0 },
    };
  }
}

const MOST_FAULTS = 100;

function faultOf({ row, column, value, message }: RefusedCell): Fault {
  return { field: `rows.${row}.${column}`, value, message };
}

/** The log keeps how much, and not the rows: they are in the facts. */
function loggedOf(list: string, { mapping }: ImportRequest, { rows, people, records, refused, unread }: ImportSummary) {
  return { list, mapping: mapping.name, rows, people, records, refused: refused.length, unread: unread.length };
}
