import type { CreateFacilityInput } from "@paradero/shared/inputs/facility-input";
import { makeChange } from "../changes/make-change.ts";
import type { Writer } from "../changes/writer.ts";
import { FacilityChoices } from "./facility-choices.ts";

/** Records a place by itself. @throws {DomainError} `conflict` where a place of that name and state is on record */
export async function createFacility(
  writer: Writer,
  input: CreateFacilityInput,
): Promise<{ seq: number; ref: string }> {
  const { idempotencyKey, facility } = input;
  const { seq, result } = await makeChange(
    writer,
    { action: "facilities.create", idempotencyKey, input },
    async (tx) => {
      const choices = await FacilityChoices.among(tx, [{ new: facility }], writer.reader);
      const ref = choices.get({ new: facility })?.ref ?? "";
      return { subjects: [], facts: { facilities: choices.added }, after: { ref, ...facility }, result: { ref } };
    },
  );
  return { seq, ref: result.ref };
}
