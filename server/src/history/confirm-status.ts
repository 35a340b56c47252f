import type { Transaction } from "@paradero/drizzle/connect";
import { type DateRange, readEdtf } from "@paradero/shared/dates/dates";
import { formatDay } from "@paradero/shared/dates/days";
import { DomainError } from "@paradero/shared/words/errors";
import { findingFault } from "@paradero/shared/words/finding-sentence";
import { countedRecord } from "@paradero/shared/history/middle-line";
import { reviewRecord } from "@paradero/shared/history/review";
import type { ConfirmInput } from "@paradero/shared/inputs/record-input";
import { todayOf } from "../access/readers/reader.ts";
import { makeChange } from "../changes/make-change.ts";
import type { Writer } from "../changes/writer.ts";
import { recordsOf } from "../people/person/records-of.ts";
import { SourceChoices } from "../sources/source-choices.ts";
import { type Recorded, recordedOf } from "./recorded.ts";

/**
 * Says that a source speaks of somebody's status for a later day: one more citation of the record that counts today.
 *
 * @throws {DomainError} `invalid_input`, `conflict`, `not_found`
 */
export async function confirmStatus(writer: Writer, input: ConfirmInput): Promise<Recorded> {
  const { idempotencyKey, ref, expectedVersion, citation } = input;
  const { reader } = writer;
  const made = await makeChange(
    writer,
    { action: "history.confirm", idempotencyKey, input, seen: [{ ref, expectedVersion }] },
    async (tx, ids) => {
      const personId = ids.get(ref) ?? "";
      const record = await recordOfToday(tx, writer, personId);
      const sources = await SourceChoices.among(tx, [citation.source], reader);
      const source = sources.get(citation.source);
      const asOf = readEdtf(citation.asOf);
      refuse(record, asOf, source.published, todayOf(reader));
      const row = {
        id: reader.newFactId(),
        sourceId: source.id,
        statusRecordId: record.id,
        saysEs: citation.says?.es ?? null,
        saysEn: citation.says?.en ?? null,
        locator: citation.locator ?? null,
        asOf: citation.asOf,
      };
      return {
        subjects: [personId],
        facts: { sources: sources.added, citations: [row] },
        after: { record: record.id, status: record.status, asOf: citation.asOf, source: source.title },
        result: [{ ref, id: record.id, warnings: [] }],
      };
    },
  );
  return recordedOf(made);
}

/** The firm record that the middle line counts today. */
async function recordOfToday(tx: Transaction, { reader }: Writer, personId: string) {
  const records = (await recordsOf(tx, [personId], null)).get(personId) ?? [];
  const today = todayOf(reader);
  const current = countedRecord(records, today);
  if (!current)
    throw new DomainError("invalid_input", "Nothing firm is on record of this person that could be confirmed.");
  return current;
}

type Current = Awaited<ReturnType<typeof recordOfToday>>;

function refuse(record: Current, asOf: DateRange, published: DateRange, today: number): void {
  const draft = { status: null, date: asOf, firm: true, citations: [{ published, asOf }] };
  const faults = reviewRecord([], draft, today).refusals.map((finding) => findingFault(finding));
  const last = asOf.latest ?? published.latest;
  const began = record.anchor;
  if (last !== null && last < began) {
    const message = `"asOf" is "${asOf.edtf}", but the status began on ${formatDay(began)}: a source confirms it for that day or a later one.`;
    faults.push({ field: "citation.asOf", value: asOf.edtf, message });
  }
  if (published.latest !== null && published.latest < record.latest) {
    const message = `The source was published by ${formatDay(published.latest)}, before the record's last possible day. Correct the record instead: its days become sharper.`;
    faults.push({ field: "citation.source", value: published.edtf, message });
  }
  if (faults.length > 0) throw new DomainError("invalid_input", faults.map(({ message }) => message).join(" "), faults);
}
