import { tryReadEdtf } from "@paradero/shared/dates/dates";
import { EMPTY_PLACE } from "../../facilities/place-draft.ts";
import type { Person } from "../../people/life-words.ts";
import { citedDraft, citedKey } from "../cited-draft.ts";
import { EMPTY_DRAFT, type RecordDraft } from "./draft.ts";

const kept = new WeakMap<Person, Map<string, RecordDraft>>();

/**
 * A correction begins with everything that the record says now, because it says everything anew. The same draft for the
 * same person each time. Null where the person has no such record.
 */
export function correctionDraft(person: Person, recordId: string): RecordDraft | null {
  const drafts = kept.get(person) ?? new Map<string, RecordDraft>();
  kept.set(person, drafts);
  const draft = drafts.get(recordId) ?? draftOf(person, recordId);
  if (draft) drafts.set(recordId, draft);
  return draft;
}

function draftOf(person: Person, recordId: string): RecordDraft | null {
  const status = person.records.find(({ id }) => id === recordId);
  const milestone = person.milestones.find(({ id }) => id === recordId);
  const fact = status ?? milestone;
  if (!fact) return null;
  const cited = fact.citations.map(citedDraft);
  const own = person.workspace?.facts[recordId];
  const facility = own?.facility && fact.facility ? { ref: own.facility, name: fact.facility } : null;
  return {
    ...EMPTY_DRAFT,
    is: status ? "status" : "milestone",
    status: status?.status ?? null,
    kind: milestone?.kind ?? null,
    date: tryReadEdtf(fact.date).ok ? fact.date : "",
    place: { ...EMPTY_PLACE, chosen: facility, typed: facility ? "" : (fact.place ?? "") },
    state: status?.state ?? "",
    cited,
    begunWith: cited.map(citedKey),
    grade: fact.grade,
    internalNote: own?.internalNote ?? "",
  };
}
