import { useEffect, useState } from "react";
import { dropDraft, type KeptDraft, keepDraft, keptDraft } from "../../../forms/kept-drafts.ts";
import { EMPTY_LIST, type ListDraft, listDraftOf } from "./list-draft.ts";

export interface ListInHand {
  readonly draft: ListDraft;
  readonly tried: KeptDraft<ListDraft>["tried"];
  /** It was typed before this page was opened. */
  readonly isFromBefore: boolean;
  readonly change: (patch: Partial<ListDraft>) => void;
  readonly triedWith: (tried: NonNullable<KeptDraft<ListDraft>["tried"]>) => void;
  readonly restart: () => void;
  /** It is read: nothing of it is kept any longer. */
  readonly drop: () => void;
}

const FRESH: KeptDraft<ListDraft> = { draft: EMPTY_LIST, seen: {}, tried: null };

/** What this account says of a file, kept in the browser at every key. */
export function useListDraft(account: string, file: string): ListInHand {
  const about = listDraftOf(file);
  const [kept, setKept] = useState(() => keptDraft(account, about, EMPTY_LIST) ?? FRESH);
  const [isFromBefore, setFromBefore] = useState(kept !== FRESH);
  const [isOver, setOver] = useState(false);

  useEffect(() => {
    if (isOver) return;
    if (kept === FRESH) dropDraft(account, about);
    else keepDraft(account, about, kept);
  }, [account, about, kept, isOver]);

  return {
    draft: kept.draft,
    tried: kept.tried,
    isFromBefore,
    change: (patch) => setKept((now) => ({ ...now, draft: { ...now.draft, ...patch } })),
    triedWith: (tried) =>
      setKept((now) => {
        const next = { ...now, tried };
        // The try must outlive a crash that comes before the next painting.
        keepDraft(account, about, next);
        return next;
      }),
    restart: () => {
      setFromBefore(false);
      setKept(FRESH);
    },
    drop: () => {
      setOver(true);
      dropDraft(account, about);
    },
  };
}
