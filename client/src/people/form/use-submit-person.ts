import type { PersonInput } from "@paradero/shared/inputs/person-input";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api } from "../../api.ts";
import { keyFor } from "../../forms/kept-drafts.ts";
import { failureOf } from "../../ui/failure.ts";
import type { Person } from "../life-words.ts";
import type { PersonInHand } from "./use-person-draft.ts";

interface PersonToSend {
  readonly person: PersonInput;
  readonly reason: string;
  /** Who is edited, in the version that the writer knows; without it somebody new is put on record. */
  readonly edited?: { readonly ref: string; readonly version: number };
}

export interface SubmitPerson {
  /** @returns what was written; who stands there now, where somebody else was faster; null, where it failed otherwise */
  readonly submit: (
    sent: PersonToSend,
  ) => Promise<{ readonly seq: number; readonly ref: string } | { readonly stands: Person } | null>;
  readonly isSending: boolean;
  readonly error: unknown;
  readonly reset: () => void;
}

// A change is sent or fails at once: one that waits for the network unseen would surprise whoever sent it.
const ALWAYS = { networkMode: "always" } as const;

/** Sends what is known of a person. The same request tried again carries the same key. */
export function useSubmitPerson({ tried, triedWith }: Pick<PersonInHand, "tried" | "triedWith">): SubmitPerson {
  const client = useQueryClient();
  const create = useMutation({ ...api.people.create.mutationOptions(), ...ALWAYS });
  const edit = useMutation({ ...api.people.edit.mutationOptions(), ...ALWAYS });

  const write = async ({ person, reason, edited }: PersonToSend) => {
    const seen = edited && { ref: edited.ref, expectedVersion: edited.version };
    const body = { person, ...(seen && reason !== "" && { reason }) };
    const input = JSON.stringify({ ...body, ...seen });
    const idempotencyKey = keyFor({ tried }, input, () => crypto.randomUUID());
    triedWith({ key: idempotencyKey, input });
    if (!seen) return create.mutateAsync({ person, idempotencyKey });
    const { seq } = await edit.mutateAsync({ ...body, ...seen, idempotencyKey });
    return { seq, ref: seen.ref };
  };

  return {
    submit: async (sent) => {
      try {
        return await write(sent);
      } catch (error) {
        if (!sent.edited || failureOf(error).kind !== "conflict") return null;
        const { ref } = sent.edited;
        const query = api.people.get.queryOptions({ ref }, { staleTime: 0 });
        const stands = await client.fetchQuery(query).catch(() => null);
        return stands && { stands };
      }
    },
    isSending: create.isPending || edit.isPending,
    error: create.error ?? edit.error,
    reset: () => {
      create.reset();
      edit.reset();
    },
  };
}
