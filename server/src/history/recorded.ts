import type { Finding, Warning } from "@paradero/shared/history/review";
import type { MadeChange } from "../changes/make-change.ts";

/** The answer to whoever wrote records. */
export interface Recorded {
  /** Number of the change: the new version of everybody in it, and what an undo names. */
  readonly seq: number;
  /** This is the answer to an earlier try with the same key. */
  readonly replayed: boolean;
  readonly records: readonly RecordedOne[];
}

export interface RecordedOne {
  readonly ref: string;
  readonly id: string;
  readonly warnings: readonly Finding<Warning>[];
}

export function recordedOf({ seq, replayed, result }: MadeChange<readonly RecordedOne[]>): Recorded {
  return { seq, replayed, records: result };
}
