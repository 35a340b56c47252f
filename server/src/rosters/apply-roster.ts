import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Transaction } from "@paradero/drizzle/connect";
import { matchDecisions } from "@paradero/drizzle/schema/rosters";
import { DomainError } from "@paradero/shared/errors";
import type { ImportSummary } from "@paradero/shared/rosters/import-result";
import type { ApplyInput } from "@paradero/shared/rosters/roster-input";
import { makeChange } from "../changes/make-change.ts";
import { lockEverybody } from "../changes/seen-people.ts";
import type { Writer } from "../changes/writer.ts";
import type { AppliedRoster } from "./difference-answers.ts";
import { inShort, NothingNew, refuseToPublish } from "./import-list.ts";
import { planRoster, type RosterPlan } from "./plan-roster.ts";

/**
 * Applies a list that was read and decided: everything that its difference says, as one change. Rows that are refused or
 * not decided are left out; applied again once they are decided, it writes the rest.
 *
 * @throws {DomainError} `not_found`; `forbidden` where the mapping publishes; `conflict` where the difference is another by now
 */
export async function applyRoster(writer: Writer, input: ApplyInput): Promise<AppliedRoster> {
  const { idempotencyKey, ref, digest } = input;
  let whole: ImportSummary | undefined;
  try {
    const { seq, replayed, result } = await makeChange(
      writer,
      { action: "rosters.apply", idempotencyKey, input },
      async (tx) => {
        await lockEverybody(tx);
        const planned = await planRoster(tx, writer.reader, ref);
        const { plan, roster, request, difference } = planned;
        refuseToPublish(writer, request.mapping);
        if (difference.digest !== digest) throw changedMeanwhile();
        whole = plan.summary;
        const decided = await decidedBy(tx, planned, writer.reader.newFactId);
        if (plan.subjects.length + decided.facts.length === 0) throw new NothingNew(plan.summary);
        const { rows, people, records, refused, undecided } = plan.summary;
        return {
          subjects: plan.subjects,
          facts: { ...plan.facts, matchDecisions: decided.facts },
          closes: { ...plan.closes, matchDecisions: decided.closes },
          restored: plan.restored,
          after: { roster: ref, title: roster.title, rows, people, records, undecided, refused: refused.length },
          result: inShort(plan.summary),
        };
      },
    );
    return { seq, replayed, summary: whole ?? result };
  } catch (error) {
    if (error instanceof NothingNew) return { seq: null, replayed: false, summary: error.summary };
    throw error;
  }
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
