import type { MergeInput } from "@paradero/shared/inputs/person-input";
import { identifierKey } from "@paradero/shared/matching/identifiers";
import type { FactRow } from "../../changes/fact-rows.ts";
import type { ClosableTable } from "../../changes/fact-tables.ts";
import { makeChange } from "../../changes/make-change.ts";
import { writtenAgain } from "../../changes/write-again.ts";
import type { Writer } from "../../changes/writer.ts";
import { mergedProfile } from "./merged-profile.ts";
import { nextProfile } from "./new-profile.ts";
import { type OwnFacts, ownFacts } from "./own-facts.ts";

/**
 * Makes one person of two: everything of `gone` is closed and written again under `kept`, in one change, whose undo puts
 * both back. What is known of `kept` wins; the main name of `gone` becomes a variant. Where the two were published
 * differently, the one person is seen by as few as the stricter of them, unless the request says otherwise.
 *
 * @throws {DomainError} `conflict`, `not_found`; `invalid_input` for a level that neither of them had
 */
export async function mergePeople(writer: Writer, input: MergeInput): Promise<{ readonly seq: number }> {
  const { idempotencyKey, kept, gone, reason, publication } = input;
  const { newFactId } = writer.reader;
  const made = await makeChange(
    writer,
    { action: "people.merge", idempotencyKey, input, reason, seen: [kept, gone] },
    async (tx, ids) => {
      const [keptId = "", goneId = ""] = [ids.get(kept.ref), ids.get(gone.ref)];
      const [stays, goes] = [await ownFacts(tx, keptId), await ownFacts(tx, goneId)];
      const moving = movingRows(stays, goes, keptId, goneId);
      const fresh = new Map([...moving.values()].flat().map(({ id }) => [id, newFactId()]));
      const moved = writtenAgain(moving, fresh, { personId: keptId });
      const changed = mergedProfile(stays, goes, publication);
      const profile = changed && nextProfile(stays, changed, newFactId);
      return {
        subjects: [keptId, goneId, ...goes.relations.flatMap(({ personId, otherId }) => [personId, otherId])],
        facts: {
          ...moved,
          names: (moved.names ?? []).map((name) => ({ ...name, kind: name.kind === "main" ? "variant" : name.kind })),
          relations: (moved.relations ?? []).map((one, index) => ({
            ...one,
            ...endsOf(moving, index, keptId, goneId),
          })),
          citations: [...(moved.citations ?? []), ...(profile?.citations ?? [])],
          profiles: profile?.profiles ?? [],
          merges: [{ id: newFactId(), goneId, keptId }],
        },
        closes: {
          profiles: [goes.profile.id, ...(profile?.closes.profiles ?? [])],
          names: goes.names.map(({ id }) => id),
          identifiers: goes.identifiers.map(({ id }) => id),
          relations: goes.relations.map(({ id }) => id),
          statusRecords: goes.statusRecords.map(({ id }) => id),
          milestones: goes.milestones.map(({ id }) => id),
          citations: [...goes.citations.map(({ id }) => id), ...(profile?.closes.citations ?? [])],
        },
        restored: { ...Object.fromEntries(fresh), ...profile?.restored },
        before: { kept: shown(kept.ref, stays), gone: shown(gone.ref, goes) },
        after: { kept: kept.ref, gone: gone.ref, publication: changed?.publication ?? stays.profile.publication },
        result: null,
      };
    },
  );
  return { seq: made.seq };
}

/** What goes over: not what the other has already, and not what would relate the person to themselves. */
function movingRows(
  stays: OwnFacts,
  goes: OwnFacts,
  keptId: string,
  goneId: string,
): Map<ClosableTable, readonly FactRow[]> {
  const known = new Set(stays.names.map(({ name }) => name));
  const numbers = new Set(stays.identifiers.map(identifierKey));
  const related = new Set(
    stays.relations.map(({ personId, otherId }) => (personId === keptId ? otherId : personId)).concat(keptId),
  );
  const names = goes.names.filter(({ name }) => !known.has(name));
  const left = new Set(goes.names.filter(({ name }) => known.has(name)).map(({ id }) => id));
  return new Map<ClosableTable, readonly FactRow[]>([
    ["names", names],
    ["identifiers", goes.identifiers.filter((number) => !numbers.has(identifierKey(number)))],
    [
      "relations",
      goes.relations.filter(({ personId, otherId }) => !related.has(personId === goneId ? otherId : personId)),
    ],
    ["statusRecords", goes.statusRecords],
    ["milestones", goes.milestones],
    [
      "citations",
      goes.citations.filter(({ profileId, nameId }) => profileId === null && (nameId === null || !left.has(nameId))),
    ],
  ]);
}

/** Both ends of a relation that goes over, with the kept person in the place of the other. */
function endsOf(moving: ReadonlyMap<ClosableTable, readonly FactRow[]>, index: number, keptId: string, goneId: string) {
  const row = moving.get("relations")?.[index];
  const end = (id: unknown) => (id === goneId ? keptId : String(id));
  return { personId: end(row?.["personId"]), otherId: end(row?.["otherId"]) };
}

function shown(ref: string, { profile, names, statusRecords, milestones }: OwnFacts) {
  return {
    ref,
    names: names.map(({ name, kind }) => ({ name, kind })),
    publication: profile.publication,
    records: statusRecords.length,
    milestones: milestones.length,
  };
}
