import { Button, Group, Modal, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslations } from "use-intl";
import classes from "./changes.module.css";
import { setLastChange } from "./last-change.ts";
import { useUndo, whyNot } from "./use-undo.ts";

interface UndoDialogProps {
  readonly seq: number;
  /** It is an undo: taking it back does the change again. */
  readonly isUndo: boolean;
  /** What was done, in words. */
  readonly said: string;
  readonly onClose: () => void;
}

export function UndoDialog({ seq, isUndo, said, onClose }: UndoDialogProps) {
  const t = useTranslations("changes");
  const ui = useTranslations("ui");
  const [reason, setReason] = useState("");
  const { undo, isPending, error } = useUndo((made) => {
    setLastChange({ seq: made, said, isUndo: !isUndo });
    onClose();
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={isUndo ? t("redoTitle", { seq }) : t("undoTitle", { seq })}
      closeButtonProps={{ "aria-label": ui("close") }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          undo(seq, reason.trim());
        }}
      >
        <p>{t("undoLead")}</p>
        <TextInput
          data-autofocus
          label={t("undoReason")}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autoComplete="off"
        />
        {error !== null && (
          <p role="alert" className={classes["failed"]}>
            {t(`undoFailed.${whyNot(error)}`)}
          </p>
        )}
        <Group mt="md">
          <Button type="submit" loading={isPending}>
            {isUndo ? t("redo") : t("undo")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
