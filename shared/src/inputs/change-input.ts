import { z } from "zod";
import { changeSeq, idempotencyKey, personRef, reason } from "./input-parts.ts";

/** Everything that is written in the change log by people: `feature.verb`, as the procedure is called. */
export const CHANGE_ACTIONS = [
  "history.recordStatus",
  "history.recordMilestone",
  "history.correctRecord",
  "history.retractRecord",
  "history.recordMany",
  "history.confirm",
  "people.create",
  "people.edit",
  "people.setPublication",
  "people.relate",
  "people.unrelate",
  "people.merge",
  "sources.create",
  "sources.retract",
  "facilities.create",
  "rosters.read",
  "rosters.decide",
  "rosters.apply",
  "rosters.retract",
  "rosters.saveMapping",
  "rosters.retractMapping",
  "changes.undo",
] as const;

export type ChangeAction = (typeof CHANGE_ACTIONS)[number];

export const changesQuery = z.strictObject({
  person: personRef.optional(),
  /** Id of an account. */
  actor: z.uuid().optional(),
  action: z.enum(CHANGE_ACTIONS).optional(),
  /** Only changes before this one: where the page before ended. */
  before: changeSeq.optional(),
  limit: z.number().int().min(1).max(200).default(50),
});
export type ChangesQuery = z.infer<typeof changesQuery>;

export const changeQuery = z.strictObject({ seq: changeSeq });
export type ChangeQuery = z.infer<typeof changeQuery>;

export const undoInput = z.strictObject({ idempotencyKey, seq: changeSeq, reason: reason.optional() });
export type UndoInput = z.infer<typeof undoInput>;

/** The idempotency key of a change that is being made, by whoever asks. */
export const underWayInput = z.strictObject({ key: idempotencyKey });

/** The last change that the browser has seen; left out by one that has seen none. */
export const followInput = z.strictObject({
  after: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional(),
  /** What the subscription sent last: tRPC fills it in when it connects again. */
  lastEventId: z.string().max(40).nullish(),
});
export type FollowInput = z.infer<typeof followInput>;
