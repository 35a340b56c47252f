import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { useMutation } from "@tanstack/react-query";
import { api } from "../../../api.ts";
import { keyFor } from "../../../forms/kept-drafts.ts";
import type { ListInHand } from "./use-list-draft.ts";

/** Begins to read a whole file. The same request tried again carries the same key, and finds the reading that goes on. */
export function useReadRoster(inHand: ListInHand, onReading: (job: string) => void) {
  const read = useMutation({
    ...api.rosters.read.mutationOptions(),
    networkMode: "always",
    onSuccess: ({ job }) => onReading(job),
  });
  return {
    begin: (file: string, mapping: RosterMapping) => {
      if (read.isPending) return;
      const input = JSON.stringify([file, mapping]);
      const idempotencyKey = keyFor(inHand, input, () => crypto.randomUUID());
      inHand.triedWith({ key: idempotencyKey, input });
      read.mutate({ idempotencyKey, file, mapping });
    },
    isSending: read.isPending,
    error: read.error,
  };
}
