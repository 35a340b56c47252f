import { useEffect, useState } from "react";
import { dropDraft, type KeptDraft, keepDraft, keptDraft } from "../../forms/kept-drafts.ts";
import { EMPTY_DRAFT, isTouched, type RecordDraft } from "./draft.ts";

export interface DraftInHand {
  readonly draft: RecordDraft;
  readonly seen: KeptDraft<RecordDraft>["seen"];
  readonly tried: KeptDraft<RecordDraft>["tried"];
  /** It was typed before this page was opened. */
  readonly isFromBefore: boolean;
  readonly change: (patch: Partial<RecordDraft>) => void;
  /** The writer has looked at these people as they are now. */
  readonly see: (versions: Readonly<Record<string, number>>) => void;
  /** It is no longer for these people. */
  readonly forget: (refs: readonly string[]) => void;
  readonly triedWith: (tried: NonNullable<KeptDraft<RecordDraft>["tried"]>) => void;
  readonly restart: () => void;
  /** It is recorded: nothing of it is kept any longer. */
  readonly drop: () => void;
}

/** The record that this account is typing about somebody, kept in the browser at every key. `begin`: of a correction. */
export function useRecordDraft(account: string, about: string, begin: RecordDraft = EMPTY_DRAFT): DraftInHand {
  const fresh = { draft: begin, seen: {}, tried: null };
  const [isFromBefore, setFromBefore] = useState(() => keptDraft(account, about, begin) !== null);
  const [kept, setKept] = useState<KeptDraft<RecordDraft>>(() => keptDraft(account, about, begin) ?? fresh);
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    if (isOver) return;
    if (isTouched(kept.draft, begin)) keepDraft(account, about, kept);
    else dropDraft(account, about);
  }, [account, about, begin, kept, isOver]);

  return {
    ...kept,
    isFromBefore,
    change: (patch) => setKept((now) => ({ ...now, draft: { ...now.draft, ...patch } })),
    see: (versions) => setKept((now) => ({ ...now, seen: { ...now.seen, ...versions } })),
    forget: (refs) =>
      setKept((now) => ({
        ...now,
        seen: without(now.seen, refs),
        draft: { ...now.draft, exceptions: without(now.draft.exceptions, refs) },
      })),
    triedWith: (tried) =>
      setKept((now) => {
        const next = { ...now, tried };
        // The try must outlive a crash that comes before the next painting.
        keepDraft(account, about, next);
        return next;
      }),
    restart: () => {
      setFromBefore(false);
      setKept((now) => ({ ...fresh, seen: now.seen }));
    },
    drop: () => {
      setOver(true);
      dropDraft(account, about);
    },
  };
}

function without<T>(byRef: Readonly<Record<string, T>>, refs: readonly string[]): Record<string, T> {
  const gone = new Set(refs);
  return Object.fromEntries(Object.entries(byRef).filter(([ref]) => !gone.has(ref)));
}
