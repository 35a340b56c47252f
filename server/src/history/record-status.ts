import type { RecordMilestoneInput, RecordStatusInput } from "@paradero/shared/inputs/record-input";
import { makeChange } from "../changes/make-change.ts";
import type { Writer } from "../changes/writer.ts";
import { planOfNew } from "./plan-of-new.ts";
import { type Recorded, recordedOf } from "./recorded.ts";

/** Records one status of one person. @throws {DomainError} `invalid_input`, `conflict`, `not_found` */
export async function recordStatus(writer: Writer, input: RecordStatusInput): Promise<Recorded> {
  const { idempotencyKey, ref, expectedVersion, record } = input;
  const made = await makeChange(
    writer,
    { action: "history.recordStatus", idempotencyKey, input, seen: [{ ref, expectedVersion }] },
    (tx, ids) => planOfNew(tx, writer, ids, [{ ref, record: { ...record, is: "status" } }], () => "record"),
  );
  return recordedOf(made);
}

/** Records one milestone of one person. @throws {DomainError} `invalid_input`, `conflict`, `not_found` */
export async function recordMilestone(writer: Writer, input: RecordMilestoneInput): Promise<Recorded> {
  const { idempotencyKey, ref, expectedVersion, record } = input;
  const made = await makeChange(
    writer,
    { action: "history.recordMilestone", idempotencyKey, input, seen: [{ ref, expectedVersion }] },
    (tx, ids) => planOfNew(tx, writer, ids, [{ ref, record: { ...record, is: "milestone" } }], () => "record"),
  );
  return recordedOf(made);
}
