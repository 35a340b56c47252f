import type { ConfirmInput } from "@paradero/shared/inputs/record-input";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { setLastChange } from "../../changes/last-change.ts";
import type { SourceDraft } from "../../sources/source-draft.ts";
import { useRememberSource } from "../../sources/use-remember-source.ts";

interface Confirm {
  readonly send: (person: ConfirmedPerson, citation: ConfirmInput["citation"], source: SourceDraft) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

interface ConfirmedPerson {
  readonly ref: string;
  readonly name: string;
  readonly version?: number;
}

/** Says that a source still speaks of somebody's status so. A second try of the same carries the same key. */
export function useConfirm(account: string): Confirm {
  const t = useTranslations("history");
  const client = useQueryClient();
  const rememberSource = useRememberSource(account);
  const tried = useRef<{ readonly asked: string; readonly key: string }>(null);
  const confirm = useMutation({ ...api.history.confirm.mutationOptions(), networkMode: "always" });
  return {
    isPending: confirm.isPending,
    error: confirm.error,
    send: ({ ref, name, version = 0 }, citation, source) => {
      if (confirm.isPending) return;
      const body = { ref, expectedVersion: version, citation };
      const asked = JSON.stringify(body);
      if (tried.current?.asked !== asked) tried.current = { asked, key: crypto.randomUUID() };
      confirm.mutate(
        { ...body, idempotencyKey: tried.current.key },
        {
          onSuccess: ({ seq }) => {
            setLastChange({ seq, said: t("confirmed", { what: name }), isUndo: false });
            void rememberSource(source);
          },
          onSettled: () => client.invalidateQueries(),
        },
      );
    },
  };
}
