import type { Transaction } from "@paradero/drizzle/connect";
import { DomainError } from "@paradero/shared/words/errors";
import { prepareMapping } from "@paradero/shared/rosters/mapping/map-row";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import type { ReadRosterInput } from "@paradero/shared/rosters/roster-input";
import type { TableFormat } from "@paradero/shared/rosters/table-format";
import { todayOf } from "../../access/readers/reader.ts";
import { makeChange } from "../../changes/make-change.ts";
import { randomRef } from "../../changes/random-ref.ts";
import type { Writer } from "../../changes/writer.ts";
import { SourceChoices } from "../../sources/source-choices.ts";
import { PackedLines } from "./packed-lines.ts";
import { inspectionOf } from "./inspection-of.ts";
import { readInOwnProcess } from "../reading/in-own-process.ts";
import type { ReadingReport } from "./reading-job.ts";
import type { ReadingOptions } from "../reading/reading-options.ts";
import { beginReading } from "./reading-jobs.ts";
import { chosenOf, type RosterFile, rosterFile } from "./roster-file.ts";
import { storableRow } from "./storable-row.ts";

/**
 * Begins to read a whole file with a mapping; `progress` of the job says how far it is, and which list it became. The list
 * and its lines are one change, at the end.
 *
 * @throws {DomainError} `not_found` for the file or the source of the mapping; `busy`
 */
export async function readRoster(writer: Writer, input: ReadRosterInput): Promise<{ readonly job: string }> {
  const { idempotencyKey, mapping } = input;
  const file = await rosterFile(writer.reader.database, input.file);
  await sourceOf(writer.reader.database, writer, mapping);
  const job = beginReading(writer, `${idempotencyKey} ${JSON.stringify(input)}`, async (report) => {
    report.size(file.content.length);
    const ref = randomRef(writer.reader.random);
    const read = await readLines(writer, file, mapping, ref, report);
    report.writing();
    return writeRoster(writer, input, file, ref, read);
  });
  return { job: job.id };
}

async function readLines(
  { reader }: Writer,
  { ref: file, name, content }: RosterFile,
  mapping: RosterMapping,
  ref: string,
  report: ReadingReport,
): Promise<{ readonly lines: PackedLines; readonly format: TableFormat }> {
  const { columns, width, format } = await inspectionOf(reader, file, chosenOf(mapping.format), async () => ({
    name,
    content,
  }));
  report.signal.throwIfAborted();
  const map = prepareMapping(mapping, columns, todayOf(reader), width);
  const lines = new PackedLines();
  const options: ReadingOptions = { signal: report.signal, onProgress: (progress) => report.reached(progress) };
  // Each batch comes as a message of its own, so that whoever else waits is answered in between.
  for await (const batch of readInOwnProcess(content, name, format, options)) {
    lines.add(
      ref,
      batch.map(storableRow).map((row) => ({ row, mapped: map(row) })),
    );
  }
  if (lines.count === 0) throw new DomainError("invalid_input", `"${name}" holds no line that this mapping can read.`);
  return { lines, format };
}

async function writeRoster(
  writer: Writer,
  input: ReadRosterInput,
  file: RosterFile,
  ref: string,
  { lines, format }: Awaited<ReturnType<typeof readLines>>,
): Promise<string> {
  const { idempotencyKey } = input;
  // With everything that was found in the file, so that it is read in the same way ever after.
  const mapping = { ...input.mapping, format: { ...input.mapping.format, ...format } };
  const title = mapping.roster?.title ?? file.name;
  const organization = mapping.roster?.organization ?? "";
  const asOf = mapping.roster?.asOf ?? null;
  const change = { action: "rosters.read", idempotencyKey, input } as const;
  const { result } = await makeChange(writer, change, async (tx) => {
    const sourceId = await sourceOf(tx, writer, mapping);
    const id = writer.reader.newFactId();
    const roster = { id, ref, title, organization, asOf, sourceId, fileId: file.id, mapping, lines: lines.count };
    return {
      subjects: [],
      facts: { rosters: [roster], rosterLines: lines },
      after: { roster: ref, title, organization, asOf, lines: lines.count, faulty: lines.faulty },
      result: { roster: ref },
    };
  });
  return result.roster;
}

/** The source on record that a mapping names; a new one is recorded when the list is applied. */
async function sourceOf(
  database: Writer["reader"]["database"] | Transaction,
  { reader }: Writer,
  { source }: RosterMapping,
): Promise<string | null> {
  if (!source || !("ref" in source)) return null;
  const choices = await SourceChoices.among(database, [source], reader);
  return choices.get(source).id;
}
