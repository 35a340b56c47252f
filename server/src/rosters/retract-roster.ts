import type { RetractRosterInput } from "@paradero/shared/rosters/roster-input";
import { makeChange } from "../changes/make-change.ts";
import type { Writer } from "../changes/writer.ts";
import { standingRoster } from "./standing-roster.ts";

/**
 * Takes a list away: nothing that was decided for it is remembered any more. What it brought to the histories stays: that is
 * taken back by undoing the change that applied it.
 *
 * @throws {DomainError} `not_found`
 */
export async function retractRoster(writer: Writer, input: RetractRosterInput): Promise<{ readonly seq: number }> {
  const { idempotencyKey, ref } = input;
  const { seq } = await makeChange(writer, { action: "rosters.retract", idempotencyKey, input }, async (tx) => {
    const { id, title, organization, lines } = await standingRoster(tx, ref);
    const before = { roster: ref, title, organization, lines };
    return { subjects: [], closes: { rosters: [id] }, before, result: null };
  });
  return { seq };
}
