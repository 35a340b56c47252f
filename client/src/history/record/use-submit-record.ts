import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { keyFor } from "../../forms/kept-drafts.ts";
import type { RecordRequest } from "./request.ts";
import type { DraftInHand } from "./use-record-draft.ts";

interface Sent {
  /** The number of the change: what an undo names. */
  readonly seq: number;
}

export interface SubmitRecord {
  /** Throws what the server answers. */
  readonly submit: (request: RecordRequest) => Promise<Sent>;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly reset: () => void;
}

// A change is sent or fails at once: one that waits for the network unseen would surprise whoever sent it.
const ALWAYS = { networkMode: "always" } as const;

/** Sends a draft to the one procedure that it is for. The same request tried again carries the same key. */
export function useSubmitRecord(inHand: DraftInHand): SubmitRecord {
  const client = useQueryClient();
  const recordStatus = useMutation({ ...api.history.recordStatus.mutationOptions(), ...ALWAYS });
  const recordMilestone = useMutation({ ...api.history.recordMilestone.mutationOptions(), ...ALWAYS });
  const recordMany = useMutation({ ...api.history.recordMany.mutationOptions(), ...ALWAYS });
  const correctRecord = useMutation({ ...api.history.correctRecord.mutationOptions(), ...ALWAYS });
  const all = [recordStatus, recordMilestone, recordMany, correctRecord];

  const send = ({ verb, body }: RecordRequest, idempotencyKey: string): Promise<Sent> => {
    switch (verb) {
      case "recordStatus":
        return recordStatus.mutateAsync({ ...body, idempotencyKey });
      case "recordMilestone":
        return recordMilestone.mutateAsync({ ...body, idempotencyKey });
      case "recordMany":
        return recordMany.mutateAsync({ ...body, idempotencyKey });
      case "correctRecord":
        return correctRecord.mutateAsync({ ...body, idempotencyKey });
    }
  };

  return {
    submit: async (request) => {
      const input = JSON.stringify(request);
      const key = keyFor(inHand, input, () => crypto.randomUUID());
      inHand.triedWith({ key, input });
      const sent = await send(request, key);
      inHand.drop();
      // What stands now is read again while the writer goes on.
      void client.invalidateQueries();
      return sent;
    },
    isSending: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error !== null)?.error ?? null,
    reset: () => {
      for (const one of all) one.reset();
    },
  };
}
