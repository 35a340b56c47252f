import { Button, Group, Modal, Textarea } from "@mantine/core";
import { PUBLICATION_LEVELS, type PublicationLevel } from "@paradero/shared/person/profiles";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { setLastChange } from "../../changes/last-change.ts";
import { ChoiceField } from "../../forms/choice-field.tsx";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import type { Person } from "../life-words.ts";
import classes from "../form/form.module.css";

interface PublicationDialogProps {
  readonly person: Person;
  readonly now: PublicationLevel;
  readonly onClose: () => void;
}

/** The level at which everybody reads the name: it takes a written reason for somebody who was under 18 (DOMAIN.md 10). */
const BY_NAME: PublicationLevel = "named";

/** Who may see a person. */
export function PublicationDialog({ person, now, onClose }: PublicationDialogProps) {
  const t = useTranslations("editing.publication");
  const ui = useTranslations("ui");
  const words = useTranslations("words");
  const client = useQueryClient();
  const tried = useRef<{ readonly asked: string; readonly key: string }>(null);
  const [level, setLevel] = useState(now);
  const [reason, setReason] = useState("");
  const set = useMutation({
    ...api.people.setPublication.mutationOptions(),
    networkMode: "always",
    onSuccess: ({ seq }) => {
      const said = t("done", { name: person.name, level: words(`publication.${level}`) });
      setLastChange({ seq, said, isUndo: false });
      void client.invalidateQueries();
      onClose();
    },
  });
  const needsReason = person.minor && level === BY_NAME;
  const lacksReason = needsReason && reason.trim() === "";
  const submit = () => {
    if (lacksReason || level === now || set.isPending) return;
    const asked = JSON.stringify([level, reason, person.version]);
    if (tried.current?.asked !== asked) tried.current = { asked, key: crypto.randomUUID() };
    set.mutate({
      ref: person.ref,
      expectedVersion: person.version ?? 0,
      publication: level,
      idempotencyKey: tried.current.key,
      ...(reason.trim() !== "" && { reason: reason.trim() }),
    });
  };
  return (
    <Modal opened onClose={onClose} title={t("title")} closeButtonProps={{ "aria-label": ui("close") }}>
      <form
        className={classes["form"]}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <ChoiceField
          legend={person.name}
          hint={words(`publicationMeans.${level}`)}
          value={level}
          onChoose={setLevel}
          choices={PUBLICATION_LEVELS.map((one) => ({ key: one, label: words(`publication.${one}`) }))}
        />
        <Textarea
          label={t("reason")}
          description={needsReason ? t("reasonNeeded") : undefined}
          required={needsReason}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {set.error !== null && <NotRecorded error={set.error} retry={submit} />}
        <Group>
          <Button type="submit" loading={set.isPending} disabled={lacksReason || level === now}>
            {t("submit")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
