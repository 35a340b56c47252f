import type { LineDecisionInput } from "@paradero/shared/rosters/roster-input";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { setLastChange } from "../../changes/last-change.ts";
import type { QueuedLine } from "./answer.ts";

/** How long the log of changes is given to say what was decided, before the list is asked again without it. */
const PATIENCE_MS = 1_200;

/** A decision that was sent, and that the lines on screen may not show yet. */
export interface SentDecision {
  readonly input: LineDecisionInput;
  /** When it was on record, in ms; null before that. */
  readonly doneAt: number | null;
}

interface Made {
  /** As it was before. */
  readonly line: QueuedLine;
  readonly input: LineDecisionInput;
  readonly said: string;
  readonly seq: Promise<number | null>;
}

interface Decisions {
  readonly sent: readonly SentDecision[];
  /** For the live region: what was done last. */
  readonly said: string;
  readonly say: (text: string) => void;
  readonly send: (line: QueuedLine, input: LineDecisionInput, said: string) => void;
  /** Takes back the last decision that was made here, and the one before it the next time. Gives the line it was of. */
  readonly undo: () => QueuedLine | null;
  readonly canUndo: boolean;
  readonly failed: { readonly error: unknown; readonly retry: () => void } | null;
}

/** Decisions one after the other, in the order of the keys, without waiting for any of them. */
export function useDecisions(ref: string): Decisions {
  const t = useTranslations("rosters.said");
  const client = useQueryClient();
  const decide = useMutation({ ...api.rosters.decide.mutationOptions(), networkMode: "always" });
  const takeBack = useMutation({ ...api.changes.undo.mutationOptions(), networkMode: "always" });
  const [sent, setSent] = useState<readonly SentDecision[]>([]);
  const [made, setMade] = useState<readonly Made[]>([]);
  const [failed, setFailed] = useState<Decisions["failed"]>(null);
  const [said, say] = useState("");
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const refresh = () => {
    setTimeout(() => {
      void client.invalidateQueries({ queryKey: api.rosters.queue.queryKey(), refetchType: "active" });
      void client.invalidateQueries({ queryKey: api.rosters.get.queryKey() });
    }, PATIENCE_MS);
  };
  const send: Decisions["send"] = (line, input, words) => {
    const key = crypto.randomUUID();
    const pending: SentDecision = { input, doneAt: null };
    const run = async () => {
      try {
        const { seq } = await decide.mutateAsync({ idempotencyKey: key, ref, decisions: [input] });
        setSent((all) => all.map((one) => (one === pending ? { input, doneAt: Date.now() } : one)));
        refresh();
        return seq;
      } catch (error) {
        setSent((all) => all.filter((one) => one !== pending));
        setMade((all) => all.filter((one) => one !== entry));
        setFailed({ error, retry: () => send(line, input, words) });
        return null;
      }
    };
    const seq = queue.current.then(run);
    const entry: Made = { line, input, said: words, seq };
    queue.current = seq;
    // What was changed elsewhere has its own bar, and its key is meant for decisions from here on.
    setLastChange(null);
    setFailed(null);
    setSent((all) => [...all.slice(-50), pending]);
    setMade((all) => [...all, entry]);
    say(words);
  };
  const takenBack = async ({ seq, said: words }: Made, undone: readonly SentDecision[]) => {
    const change = await seq;
    if (change === null) return;
    let outcome = t("undone", { what: words });
    try {
      await takeBack.mutateAsync({ seq: change, idempotencyKey: crypto.randomUUID() });
    } catch {
      setSent((all) => [...all, ...undone]);
      outcome = t("undoFailed");
    }
    await client.invalidateQueries({ queryKey: api.rosters.queue.queryKey() });
    say(outcome);
    refresh();
  };
  const undo = () => {
    const last = made.at(-1);
    if (!last) return null;
    const isLast = ({ input }: SentDecision) => input === last.input;
    setMade((all) => all.filter((one) => one !== last));
    // It stands undecided at once, as the screen says.
    setSent((all) => all.filter((one) => !isLast(one)));
    queue.current = queue.current.then(() => takenBack(last, sent.filter(isLast)));
    return last.line;
  };
  return { sent, said, say, send, undo, canUndo: made.length > 0, failed };
}
