import { readEdtf } from "@paradero/shared/dates/dates";
import { DomainError } from "@paradero/shared/words/errors";
import { findingFault } from "@paradero/shared/words/finding-sentence";
import { reviewRecord } from "@paradero/shared/history/review";
import type { CreateSourceInput } from "@paradero/shared/inputs/source-input";
import { todayOf } from "../access/readers/reader.ts";
import { makeChange } from "../changes/make-change.ts";
import type { Writer } from "../changes/writer.ts";
import { SourceChoices } from "./source-choices.ts";

/** Records a source by itself. @throws {DomainError} `invalid_input`; `conflict` where its address is on record */
export async function createSource(writer: Writer, input: CreateSourceInput): Promise<{ seq: number; ref: string }> {
  const { idempotencyKey, source } = input;
  const { seq, result } = await makeChange(writer, { action: "sources.create", idempotencyKey, input }, async (tx) => {
    const published = readEdtf(source.published);
    const draft = { status: null, date: published, firm: true, citations: [{ published, asOf: null }] };
    const [refusal] = reviewRecord([], draft, todayOf(writer.reader)).refusals.map((finding) => findingFault(finding));
    if (refusal) throw new DomainError("invalid_input", refusal.message, [{ ...refusal, field: "source.published" }]);
    const choices = await SourceChoices.among(tx, [{ new: source }], writer.reader);
    const { ref } = choices.get({ new: source });
    return { subjects: [], facts: { sources: choices.added }, after: { ref, ...source }, result: { ref } };
  });
  return { seq, ref: result.ref };
}
