import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { matchDecisions } from "@paradero/drizzle/schema/rosters";
import { DomainError } from "@paradero/shared/words/errors";
import type { ApplyInput } from "@paradero/shared/rosters/roster-input";
import type { Writer } from "../../changes/writer.ts";
import { refuseToPublish } from "../importing/import-list.ts";
import { planRoster, type RosterPlan } from "./plan-roster.ts";
import { type Imported, writeImport } from "../importing/write-import.ts";

/**
 * Applies a list that was read and decided: everything that its difference says, as one change. Rows that are refused or
 * not decided are left out; applied again once they are decided, it writes the rest.
 *
 * @throws {DomainError} `not_found`; `forbidden` where the mapping publishes; `conflict` where the difference is another by now
 */
export async function applyRoster(writer: Writer, input: ApplyInput): Promise<Imported> {
  const { idempotencyKey, ref, digest } = input;
  return writeImport(writer, { idempotencyKey, input }, async (tx) => {
    const planned = await planRoster(tx, writer.reader, ref);
    const { plan, roster, request, difference } = planned;
    refuseToPublish(writer, request.mapping);
    if (difference.digest !== digest) throw changedMeanwhile();
    const decided = await decidedBy(tx, planned, writer.reader.newFactId);
    const { rows, people, records, refused, unread, undecided } = plan.summary;
    return {
      ...plan,
      isNew: plan.subjects.length + decided.facts.length > 0,
      facts: { ...plan.facts, matchDecisions: decided.facts },
      closes: { ...plan.closes, matchDecisions: decided.closes },
      after: {
        roster: ref,
        title: roster.title,
        rows,
        people,
        records,
        undecided,
        refused: refused.length,
        unread: unread.length,
      },
    };
  });
}

function changedMeanwhile(): DomainError {
  return new DomainError(
    "conflict",
    "Something changed since the difference was shown, so that the list would do something else now. Look at it again.",
  );
}

/** From here on every line that was applied is somebody on record: who was new, and whom an identifier or a memory named. */
async function decidedBy(tx: Transaction, { plan, roster, request }: RosterPlan, newFactId: () => string) {
  const own = await tx
    .select({ id: matchDecisions.id, number: matchDecisions.number, personId: matchDecisions.personId })
    .from(matchDecisions)
    .where(
      and(
        eq(matchDecisions.rosterRef, roster.ref),
        inArray(matchDecisions.decision, ["same", "new"]),
        isNull(matchDecisions.supersededAt),
      ),
    );
  const standing = new Map(own.map((row) => [row.number, row]));
  const keys = new Map(request.standings.lines.map(({ number, key }) => [number, key]));
  const lines = plan.differences.flatMap(({ listed }, index) =>
    listed.lines.map(({ number }) => ({ number, personId: plan.personIds[index] ?? null })),
  );
  const changed = lines.filter(({ number, personId }) => standing.get(number)?.personId !== personId);
  return {
    facts: changed.map(({ number, personId }) => ({
      id: newFactId(),
      rosterRef: roster.ref,
      number,
      key: keys.get(number) ?? "",
      decision: "same" as const,
      personId,
    })),
    closes: changed.flatMap(({ number }) => standing.get(number)?.id ?? []),
  };
}
