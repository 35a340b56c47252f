import { DomainError } from "@paradero/shared/words/errors";
import type { UnrelateInput } from "@paradero/shared/inputs/person-input";
import { makeChange } from "../../changes/make-change.ts";
import type { Writer } from "../../changes/writer.ts";
import { relationsBetween } from "./relations-between.ts";

/**
 * Takes back how one person stands to another. It stays in the change log, with who took it back and why.
 *
 * @throws {DomainError} `conflict`, `not_found`
 */
export async function unrelatePeople(writer: Writer, input: UnrelateInput): Promise<{ readonly seq: number }> {
  const { idempotencyKey, ref, expectedVersion, other, reason } = input;
  const made = await makeChange(
    writer,
    { action: "people.unrelate", idempotencyKey, input, reason, seen: [{ ref, expectedVersion }, other] },
    async (tx, ids) => {
      const [personId = "", otherId = ""] = [ids.get(ref), ids.get(other.ref)];
      const standing = await relationsBetween(tx, personId, otherId);
      const [known] = standing;
      if (!known) {
        throw new DomainError("not_found", `It is not on record how ${ref} and ${other.ref} stand to each other.`);
      }
      const [one, two] = known.personId === personId ? [ref, other.ref] : [other.ref, ref];
      return {
        subjects: [personId, otherId],
        closes: { relations: standing.map(({ id }) => id) },
        before: { ref: one, kind: known.kind, other: two },
        result: null,
      };
    },
  );
  return { seq: made.seq };
}
