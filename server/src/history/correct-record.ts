import type { CorrectRecordInput, RetractRecordInput } from "@paradero/shared/inputs/record-input";
import { withCitations } from "../changes/fact-rows.ts";
import { makeChange } from "../changes/make-change.ts";
import type { Writer } from "../changes/writer.ts";
import { planRecords } from "./plan-records.ts";
import { type Recorded, recordedOf } from "./recorded.ts";
import { standingFact } from "./standing-fact.ts";

/**
 * Puts a record in the place of another. The old one stays readable, with who corrected it and why.
 *
 * @throws {DomainError} `invalid_input`, `conflict`, `not_found`
 */
export async function correctRecord(writer: Writer, input: CorrectRecordInput): Promise<Recorded> {
  const { idempotencyKey, ref, expectedVersion, recordId, reason, record } = input;
  const made = await makeChange(
    writer,
    { action: "history.correctRecord", idempotencyKey, input, reason, seen: [{ ref, expectedVersion }] },
    async (tx, ids) => {
      const personId = ids.get(ref) ?? "";
      const old = await standingFact(tx, { id: personId, ref }, recordId);
      // A status that turns out to be a milestone, or the other way round, is another kind of fact and names no forerunner.
      const corrects = old.is === record.is ? { corrects: recordId } : {};
      const wanted = { personId, ref, input: record, ...corrects };
      const { facts, logged, warnings } = await planRecords(tx, writer.reader, [wanted], () => "record", recordId);
      return {
        subjects: [personId],
        facts,
        closes: await withCitations(tx, { [old.table]: [recordId] }),
        before: { records: [old.logged] },
        after: { records: logged },
        result: logged.map(({ id }) => ({ ref, id, warnings: warnings[0] ?? [] })),
      };
    },
  );
  return recordedOf(made);
}

/** Takes a record out of the history. It stays readable, with who retracted it and why. @throws as `correctRecord` */
export async function retractRecord(writer: Writer, input: RetractRecordInput): Promise<Recorded> {
  const { idempotencyKey, ref, expectedVersion, recordId, reason } = input;
  const made = await makeChange(
    writer,
    { action: "history.retractRecord", idempotencyKey, input, reason, seen: [{ ref, expectedVersion }] },
    async (tx, ids) => {
      const personId = ids.get(ref) ?? "";
      const old = await standingFact(tx, { id: personId, ref }, recordId);
      return {
        subjects: [personId],
        closes: await withCitations(tx, { [old.table]: [recordId] }),
        before: { records: [old.logged] },
        result: [],
      };
    },
  );
  return recordedOf(made);
}
