import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { api } from "../api.ts";
import { failureOf } from "../ui/failure.ts";

interface Undo {
  readonly undo: (seq: number, reason?: string) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

/** Takes a change back; taking an undo back does it again. A second try of the same carries the same key. */
export function useUndo(onDone: (seq: number) => void): Undo {
  const client = useQueryClient();
  const tried = useRef<{ readonly asked: string; readonly key: string }>(null);
  const undo = useMutation({
    ...api.changes.undo.mutationOptions(),
    networkMode: "always",
    onSuccess: ({ seq }) => {
      onDone(seq);
      void client.invalidateQueries();
    },
  });
  return {
    isPending: undo.isPending,
    error: undo.error,
    undo: (seq, reason = "") => {
      if (undo.isPending) return;
      const asked = `${seq} ${reason}`;
      if (tried.current?.asked !== asked) tried.current = { asked, key: crypto.randomUUID() };
      undo.mutate({ seq, idempotencyKey: tried.current.key, ...(reason !== "" && { reason }) });
    },
  };
}

/** Why a change could not be taken back, as a key of the messages. */
export function whyNot(error: unknown): "conflict" | "forbidden" | "other" {
  const { kind } = failureOf(error);
  return kind === "conflict" || kind === "forbidden" ? kind : "other";
}
