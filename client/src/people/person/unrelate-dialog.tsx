import { Button, Group, Modal, Stack, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { setLastChange } from "../../changes/last-change.ts";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import type { Person } from "../life-words.ts";
import { useKeyOnce } from "../../forms/use-key-once.ts";
import { useRelationWords } from "./use-relation-words.ts";

interface UnrelateDialogProps {
  readonly person: Person;
  readonly relation: Person["relations"][number];
  readonly onClose: () => void;
}

/** Takes back how two people stand to each other. It takes a reason. */
export function UnrelateDialog({ person, relation, onClose }: UnrelateDialogProps) {
  const t = useTranslations("editing.relations");
  const ui = useTranslations("ui");
  const say = useRelationWords(person);
  const client = useQueryClient();
  const keyOnce = useKeyOnce();
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const { ref, name: other, version = 0, kind } = relation;
  const unrelate = useMutation({
    ...api.people.unrelate.mutationOptions(),
    networkMode: "always",
    onSuccess: ({ seq }) => {
      setLastChange({ seq, said: t("retracted", { name: person.name, other }), isUndo: false });
      void client.invalidateQueries();
      onClose();
    },
    onError: () => client.invalidateQueries(),
  });
  const submit = () => {
    setAsked(true);
    if (reason.trim() === "" || unrelate.isPending) return;
    const body = {
      ref: person.ref,
      expectedVersion: person.version ?? 0,
      other: { ref, expectedVersion: version },
      reason: reason.trim(),
    };
    unrelate.mutate({ ...body, idempotencyKey: keyOnce(body) });
  };
  return (
    <Modal opened onClose={onClose} title={t("retractTitle")} closeButtonProps={{ "aria-label": ui("close") }}>
      <Stack>
        <p style={{ margin: 0 }}>
          <strong>{`${person.name}: ${say(kind).toLocaleLowerCase()} ${other}`}</strong>
        </p>
        <p style={{ margin: 0 }}>{t("retractLead")}</p>
        <Textarea
          data-autofocus
          label={t("retractReason")}
          error={asked && reason.trim() === "" ? t("missingReason") : undefined}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
          }}
        />
        {unrelate.error !== null && <NotRecorded error={unrelate.error} retry={submit} />}
        <Group>
          <Button onClick={submit} loading={unrelate.isPending}>
            {t("retract")}
          </Button>
          <Button variant="subtle" onClick={onClose}>
            {t("cancel")}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
