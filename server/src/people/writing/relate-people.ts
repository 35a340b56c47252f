import { DomainError } from "@paradero/shared/words/errors";
import type { RelateInput } from "@paradero/shared/inputs/person-input";
import { makeChange } from "../../changes/make-change.ts";
import type { Writer } from "../../changes/writer.ts";
import { relationsBetween } from "./relations-between.ts";

/** Says how one person stands to another. @throws {DomainError} `conflict`, `invalid_input`, `not_found` */
export async function relatePeople(writer: Writer, input: RelateInput): Promise<{ readonly seq: number }> {
  const { idempotencyKey, ref, expectedVersion, other, kind } = input;
  if (ref === other.ref) {
    const message = `"other" is "${other.ref}", the person themselves: it must be somebody else.`;
    throw new DomainError("invalid_input", message, [{ field: "other.ref", value: other.ref, message }]);
  }
  const made = await makeChange(
    writer,
    { action: "people.relate", idempotencyKey, input, seen: [{ ref, expectedVersion }, other] },
    async (tx, ids) => {
      const [personId = "", otherId = ""] = [ids.get(ref), ids.get(other.ref)];
      const [known] = await relationsBetween(tx, personId, otherId);
      if (known) {
        const message = `It is on record already how these two stand to each other (${known.kind}). Retract that first.`;
        throw new DomainError("conflict", message, [{ field: "kind", value: known.kind, message }]);
      }
      return {
        subjects: [personId, otherId],
        facts: { relations: [{ id: writer.reader.newFactId(), personId, otherId, kind }] },
        after: { ref, kind, other: other.ref },
        result: null,
      };
    },
  );
  return { seq: made.seq };
}
