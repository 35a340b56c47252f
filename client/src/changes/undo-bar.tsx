import { ActionIcon, Button, Kbd } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IconX } from "@tabler/icons-react";
import { useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { api } from "../api.ts";
import { failureOf } from "../ui/failure.ts";
import { useShortcuts } from "../ui/shortcuts.ts";
import { type LastChange, setLastChange, useLastChange } from "./last-change.ts";
import classes from "./undo-bar.module.css";

/** Says quietly what was just written, and takes it back with one key. It stays until the next change or until it is put away. */
export function UndoBar() {
  const change = useLastChange();
  const said = useSaid(change);
  return (
    <>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {change && <Bar key={change.seq} change={change} />}
    </>
  );
}

function useSaid(change: LastChange | null): string {
  const t = useTranslations("changes");
  if (!change) return "";
  return change.isUndo ? t("undone", { what: change.said }) : change.said;
}

function Bar({ change }: { readonly change: LastChange }) {
  const t = useTranslations("changes");
  const said = useSaid(change);
  const ui = useTranslations("ui");
  const client = useQueryClient();
  const key = useRef<string>(null);
  const undo = useMutation({
    ...api.changes.undo.mutationOptions(),
    networkMode: "always",
    onSuccess: async ({ seq }) => {
      setLastChange({ seq, said: change.said, isUndo: !change.isUndo });
      await client.invalidateQueries();
    },
  });
  const { mutate, isPending, error } = undo;
  const run = useRef(() => {});
  useEffect(() => {
    run.current = () => {
      if (isPending) return;
      key.current ??= crypto.randomUUID();
      mutate({ seq: change.seq, idempotencyKey: key.current });
    };
  });
  const label = change.isUndo ? t("redo") : t("undo");
  useShortcuts(useMemo(() => [{ key: "z", label, run: () => run.current() }], [label]));
  return (
    <div className={classes["bar"]} data-screen-only>
      <p className={classes["said"]}>{said}</p>
      {error !== null && (
        <p role="alert" className={classes["failed"]}>
          {t(`undoFailed.${whyOf(error)}`)}
        </p>
      )}
      <Button
        variant="default"
        size="compact-md"
        loading={isPending}
        onClick={() => run.current()}
        rightSection={<Kbd>z</Kbd>}
      >
        {label}
      </Button>
      <ActionIcon variant="subtle" aria-label={ui("close")} onClick={() => setLastChange(null)}>
        <IconX aria-hidden size={18} />
      </ActionIcon>
    </div>
  );
}

function whyOf(error: unknown): "conflict" | "forbidden" | "other" {
  const { kind } = failureOf(error);
  return kind === "conflict" || kind === "forbidden" ? kind : "other";
}
