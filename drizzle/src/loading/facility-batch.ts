import { foldName } from "@paradero/shared/names/fold";
import type { CaseSet } from "../case-set/format.ts";
import type { Batch } from "./batch.ts";
import { type CaseSetReading, earliestOf } from "./case-set-reading.ts";

/** Every facility, known from the first fact of `people` that names it. */
export function facilityBatch(set: CaseSet, people: readonly Batch[], reading: CaseSetReading): Batch {
  const facts = people.flatMap(({ rows }) => [...(rows.statusRecords ?? []), ...(rows.milestones ?? [])]);
  const refs = new Set<string>();
  const facilities = set.facilities.flatMap(({ key, ref, name, state }, index) => {
    const id = reading.facilities.get(key);
    if (refs.has(ref)) reading.fault(`facilities.${index}.ref`, ref, "is used twice");
    refs.add(ref);
    if (id === undefined) return [];
    const uses = facts.filter(({ facilityId }) => facilityId === id).map(({ recordedAt }) => recordedAt);
    return { id, ref, name, folded: foldName(name), state, recordedAt: earliestOf(uses) ?? reading.now };
  });
  return { action: "case-set.facilities", after: set.facilities, rows: { facilities } };
}
