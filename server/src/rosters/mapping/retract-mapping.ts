import { DomainError } from "@paradero/shared/words/errors";
import type { RetractMappingInput } from "@paradero/shared/rosters/roster-input";
import { makeChange } from "../../changes/make-change.ts";
import type { Writer } from "../../changes/writer.ts";
import { lockedMapping } from "./standing-mapping.ts";

/** Keeps a mapping no longer. Lists that were read with it keep their own copy. @throws {DomainError} `not_found` */
export async function retractMapping(writer: Writer, input: RetractMappingInput): Promise<{ readonly seq: number }> {
  const { idempotencyKey, name } = input;
  const { seq } = await makeChange(writer, { action: "rosters.retractMapping", idempotencyKey, input }, async (tx) => {
    const before = await lockedMapping(tx, name);
    if (!before) throw new DomainError("not_found", `There is no mapping with the name "${name}".`);
    return {
      subjects: [],
      closes: { rosterMappings: [before.id] },
      before: { name, mapping: before.mapping },
      result: null,
    };
  });
  return { seq };
}
