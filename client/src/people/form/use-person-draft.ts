import { useEffect, useState } from "react";
import { dropDraft, type KeptDraft, keepDraft, keptDraft } from "../../forms/kept-drafts.ts";
import { draftOfPerson, EMPTY_PERSON, type PersonDraft } from "./draft.ts";
import type { Person } from "../life-words.ts";
import type { ThreeDrafts } from "./conflict.ts";

export interface PersonInHand extends ThreeDrafts {
  /** The version that the writer began with or has looked at since. */
  readonly seen: number;
  readonly tried: KeptDraft<PersonDraft>["tried"];
  /** It was typed before this page was opened. */
  readonly isFromBefore: boolean;
  readonly change: (patch: Partial<PersonDraft>) => void;
  /** The draft is now on what stands now. */
  readonly settle: (mine: PersonDraft, theirs: PersonDraft, version: number) => void;
  readonly triedWith: (tried: NonNullable<KeptDraft<PersonDraft>["tried"]>) => void;
  /** Nothing of it is kept any longer. */
  readonly drop: () => void;
}

/**
 * What somebody types of a person, kept in the browser at every key, with what stood when they began: what others change
 * meanwhile is shown beside it. As long as nothing is typed, the form follows what stands.
 */
export function usePersonDraft(account: string, about: string, edited: Person | undefined): PersonInHand {
  const theirs = edited ? draftOfPerson(edited) : EMPTY_PERSON;
  const version = edited?.version ?? 0;
  const ref = edited?.ref ?? "";
  const [own, setOwn] = useState(() => keptDraft(account, about, EMPTY_PERSON));
  const [isFromBefore, setFromBefore] = useState(own !== null);
  const fresh: KeptDraft<PersonDraft> = { draft: theirs, begin: theirs, seen: { [ref]: version }, tried: null };
  const { draft, begin = draft, seen, tried } = own ?? fresh;

  useEffect(() => {
    if (own) keepDraft(account, about, own);
    else dropDraft(account, about);
  }, [account, about, own]);

  return {
    mine: draft,
    begin,
    theirs,
    seen: seen[ref] ?? 0,
    tried,
    isFromBefore,
    change: (patch) =>
      setOwn((now) => {
        const next = { ...(now ?? fresh), draft: { ...(now ?? fresh).draft, ...patch } };
        return JSON.stringify(next.draft) === JSON.stringify(next.begin) ? null : next;
      }),
    settle: (mine, stands, at) => setOwn({ draft: mine, begin: stands, seen: { [ref]: at }, tried: null }),
    triedWith: (next) =>
      setOwn((now) => {
        const kept = { ...(now ?? fresh), tried: next };
        // The try must outlive a crash that comes before the next painting.
        keepDraft(account, about, kept);
        return kept;
      }),
    drop: () => {
      setFromBefore(false);
      setOwn(null);
      dropDraft(account, about);
    },
  };
}
