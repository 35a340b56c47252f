import { ActionIcon, Button, Kbd } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import { useShortcuts } from "../ui/shortcuts.ts";
import { type LastChange, setLastChange, useLastChange } from "./last-change.ts";
import classes from "./undo-bar.module.css";
import { useUndo, whyNot } from "./use-undo.ts";

/** Says quietly what was just written, and takes it back with one key. It stays until the next change or until it is put away. */
export function UndoBar() {
  const change = useLastChange();
  const said = useSaid(change);
  return (
    <>
      <p role="status" className="visually-hidden">
        {said}
      </p>
      {change && <Bar key={change.seq} change={change} said={said} />}
    </>
  );
}

function useSaid(change: LastChange | null): string {
  const t = useTranslations("changes");
  if (!change) return "";
  return change.isUndo ? t("undone", { what: change.said }) : change.said;
}

function Bar({ change, said }: { readonly change: LastChange; readonly said: string }) {
  const t = useTranslations("changes");
  const ui = useTranslations("ui");
  const { undo, isPending, error } = useUndo((seq) => setLastChange({ ...change, seq, isUndo: !change.isUndo }));
  const run = useRef(() => {});
  useEffect(() => {
    run.current = () => undo(change.seq);
  });
  const label = change.isUndo ? t("redo") : t("undo");
  useShortcuts(useMemo(() => [{ key: "z", label, run: () => run.current() }], [label]));
  return (
    <section aria-label={t("last")} className={classes["bar"]} data-screen-only>
      <p className={classes["said"]}>{said}</p>
      {error !== null && (
        <p role="alert" className={classes["failed"]}>
          {t(`undoFailed.${whyNot(error)}`)}
        </p>
      )}
      <Button
        variant="default"
        size="compact-md"
        loading={isPending}
        onClick={() => undo(change.seq)}
        rightSection={<Kbd>z</Kbd>}
      >
        {label}
      </Button>
      <ActionIcon variant="subtle" aria-label={ui("close")} onClick={() => setLastChange(null)}>
        <IconX aria-hidden size={18} />
      </ActionIcon>
    </section>
  );
}
