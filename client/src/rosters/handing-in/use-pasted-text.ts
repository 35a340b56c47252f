import { useState } from "react";
import { dropDraft, keepDraft, keptDraft } from "../../forms/kept-drafts.ts";

const ABOUT = "pasted list";
const NOTHING = { text: "" };

/** The text of a list as it is pasted and put right, kept in the browser until it is a list. */
export function usePastedText(account: string): { readonly text: string; readonly change: (text: string) => void } {
  const [text, setText] = useState(() => keptDraft(account, ABOUT, NOTHING)?.draft.text ?? "");
  return {
    text,
    change: (next) => {
      setText(next);
      if (next === "") dropDraft(account, ABOUT);
      else keepDraft(account, ABOUT, { draft: { text: next }, seen: {}, tried: null });
    },
  };
}

export function dropPastedText(account: string): void {
  dropDraft(account, ABOUT);
}
