import { DomainError } from "@paradero/shared/words/errors";
import type { SetPublicationInput } from "@paradero/shared/inputs/person-input";
import { wasUnderAge } from "@paradero/shared/person/under-age";
import { makeChange } from "../../changes/make-change.ts";
import type { Writer } from "../../changes/writer.ts";
import { nextProfile } from "./new-profile.ts";
import { daysOfFacts, ownFacts } from "./own-facts.ts";

/**
 * Decides who may see a person (DOMAIN.md 10). Whoever is no longer named is gone from everything public before the answer
 * comes.
 *
 * @throws {DomainError} `invalid_input` where somebody under 18 would be named without a written reason; `conflict`
 */
export async function setPublication(writer: Writer, input: SetPublicationInput): Promise<{ readonly seq: number }> {
  const { idempotencyKey, ref, expectedVersion, publication, reason } = input;
  const made = await makeChange(
    writer,
    { action: "people.setPublication", idempotencyKey, input, reason, seen: [{ ref, expectedVersion }] },
    async (tx, ids) => {
      const personId = ids.get(ref) ?? "";
      const own = await ownFacts(tx, personId);
      const minor = own.profile.minor || wasUnderAge(own.profile.birth, daysOfFacts(own));
      if (minor && publication === "named" && reason === undefined) {
        const message = `"reason" is missing: somebody under 18 at the time of a record is named only with a written reason.`;
        throw new DomainError("invalid_input", message, [{ field: "reason", value: "", message }]);
      }
      const changed = { publication, minor, publicationReason: reason ?? null };
      const { profiles, citations, closes, restored } = nextProfile(own, changed, writer.reader.newFactId);
      return {
        subjects: [personId],
        facts: { profiles, citations },
        closes,
        restored,
        before: { ref, publication: own.profile.publication },
        after: { ref, publication, minor },
        result: null,
      };
    },
  );
  return { seq: made.seq };
}
