/** Where a change is that is being made: behind another one, being thought out, being written. */
export const CHANGE_STEPS = ["waiting", "thinking", "writing"] as const;
export type ChangeStep = (typeof CHANGE_STEPS)[number];

/** How far a change is that is being made. */
export interface ChangeProgress {
  readonly step: ChangeStep;
  /** Facts that are written, of so many; of none where nobody knows yet. */
  readonly done: number;
  readonly total: number;
}
