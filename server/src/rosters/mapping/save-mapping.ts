import type { SaveMappingInput } from "@paradero/shared/rosters/roster-input";
import { makeChange } from "../../changes/make-change.ts";
import type { Writer } from "../../changes/writer.ts";
import { lockedMapping } from "./standing-mapping.ts";

/** Keeps a mapping under a name, in the place of the one that had it: undoing brings that one back. */
export async function saveMapping(writer: Writer, input: SaveMappingInput): Promise<{ readonly seq: number }> {
  const { idempotencyKey, name } = input;
  const mapping = { ...input.mapping, name };
  const { seq } = await makeChange(writer, { action: "rosters.saveMapping", idempotencyKey, input }, async (tx) => {
    const before = await lockedMapping(tx, name);
    return {
      subjects: [],
      facts: { rosterMappings: [{ id: writer.reader.newFactId(), name, mapping }] },
      closes: { rosterMappings: before ? [before.id] : [] },
      before: before && { name, mapping: before.mapping },
      after: { name, mapping },
      result: null,
    };
  });
  return { seq };
}
