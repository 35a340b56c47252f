import type { Grade } from "@paradero/shared/statuses/grades";
import type { MilestoneKind } from "@paradero/shared/statuses/milestones";
import type { Status } from "@paradero/shared/statuses/statuses";
import { EMPTY_PLACE, isPlace, type PlaceDraft } from "../../facilities/place-draft.ts";
import { EMPTY_SOURCE, type SourceDraft } from "../../sources/source-draft.ts";
import type { CitedDraft } from "../cited-draft.ts";

/** What differs for one person of a bulk; what is left out is as for everybody. */
export interface RowException {
  readonly status?: Status;
  /** As typed; empty: as for everybody. */
  readonly date?: string;
  /** Empty: as for everybody. */
  readonly place?: PlaceDraft;
}

/** A record as it is being typed: nothing in it need be right yet. */
export interface RecordDraft {
  readonly is: "status" | "milestone";
  readonly status: Status | null;
  readonly kind: MilestoneKind | null;
  /** As typed: "8/2/2026 23:45". */
  readonly date: string;
  readonly place: PlaceDraft;
  /** Of a correction of a status: the division of the country, where it is not that of the facility. */
  readonly state: string;
  /** Of a correction: what the record rests on, without what was taken out. */
  readonly cited: readonly CitedDraft[];
  /** The citations that the writer began with, those taken out among them. */
  readonly begunWith: readonly string[];
  /** The source; of a correction that keeps others, one that is added to them. */
  readonly source: SourceDraft;
  /** What the source says, in our own words, in the writer's language. */
  readonly says: string;
  readonly locator: string;
  readonly grade: Grade;
  readonly internalNote: string;
  /** Of a correction. */
  readonly reason: string;
  /** By the reference of the person. */
  readonly exceptions: Readonly<Record<string, RowException>>;
}

export const EMPTY_DRAFT: RecordDraft = {
  is: "status",
  status: null,
  kind: null,
  date: "",
  place: EMPTY_PLACE,
  state: "",
  cited: [],
  begunWith: [],
  source: EMPTY_SOURCE,
  says: "",
  locator: "",
  grade: "reported",
  internalNote: "",
  reason: "",
  exceptions: {},
};

/** Whether anything was typed that would be a pity to lose. */
export function isTouched(draft: RecordDraft, begin: RecordDraft = EMPTY_DRAFT): boolean {
  return JSON.stringify(draft) !== JSON.stringify(begin);
}

/** The draft with this exception of one person; one that says nothing is none. */
export function withException(draft: RecordDraft, ref: string, exception: RowException): RecordDraft {
  const { [ref]: _, ...others } = draft.exceptions;
  const { place, ...rest } = exception;
  const said = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== "" && value !== undefined));
  const says: RowException = { ...said, ...(place && isPlace(place) && { place }) };
  return { ...draft, exceptions: Object.keys(says).length === 0 ? others : { ...others, [ref]: says } };
}
