import { useSyncExternalStore } from "react";

/** The change that this browser made last, for as long as it can be taken back with one key. */
export interface LastChange {
  readonly seq: number;
  /** What was done, in the words that it was done in. */
  readonly said: string;
  /** It is itself an undo: taking it back does it again. */
  readonly isUndo: boolean;
}

let last: LastChange | null = null;
const listeners = new Set<() => void>();

export function useLastChange(): LastChange | null {
  return useSyncExternalStore(subscribe, () => last);
}

/** Null puts the bar away; the change log keeps the change. */
export function setLastChange(change: LastChange | null): void {
  last = change;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
