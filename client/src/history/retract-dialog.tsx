import { Button, Group, Modal, Textarea } from "@mantine/core";
import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type KeyboardEvent, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../api.ts";
import { setLastChange } from "../changes/last-change.ts";
import { useDates } from "../i18n/use-dates.ts";
import type { Person, PersonMilestone, PersonRecord } from "../people/life-words.ts";
import { NotRecorded } from "../forms/not-recorded.tsx";

interface RetractDialogProps {
  readonly person: Person;
  readonly fact: PersonRecord | PersonMilestone;
  readonly onClose: () => void;
}

/** A retraction needs a reason, and stays readable with it. */
export function RetractDialog({ person, fact, onClose }: RetractDialogProps) {
  const t = useTranslations("history");
  const ui = useTranslations("ui");
  const words = useTranslations("words");
  const dates = useDates();
  const client = useQueryClient();
  const key = useRef<string>(null);
  const [reason, setReason] = useState("");
  const [asked, setAsked] = useState(false);
  const what =
    "status" in fact ? words(`statusOf.${person.sex ?? UNKNOWN}.${fact.status}`) : words(`milestone.${fact.kind}`);
  const said = `${person.name}: ${what}, ${dates.short(fact.date)}`;
  const retract = useMutation({
    ...api.history.retractRecord.mutationOptions(),
    networkMode: "always",
    onSuccess: async ({ seq }) => {
      setLastChange({ seq, said: t("retracted", { what: said }), isUndo: false });
      onClose();
      await client.invalidateQueries();
    },
  });
  const submit = () => {
    setAsked(true);
    if (reason.trim() === "" || retract.isPending) return;
    key.current ??= crypto.randomUUID();
    retract.mutate({
      ref: person.ref,
      expectedVersion: person.version ?? 0,
      recordId: fact.id,
      reason: reason.trim(),
      idempotencyKey: key.current,
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit();
  };
  return (
    <Modal opened onClose={onClose} title={t("record.retractTitle")} closeButtonProps={{ "aria-label": ui("close") }}>
      <p>
        <strong>{said}</strong>
      </p>
      <p>{t("record.retractLead")}</p>
      <Textarea
        data-autofocus
        label={t("record.retractReason")}
        error={asked && reason.trim() === "" ? t("missing.reason") : undefined}
        autosize
        minRows={2}
        value={reason}
        onChange={(event) => {
          key.current = null;
          setReason(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      {retract.error !== null && <NotRecorded error={retract.error} retry={submit} />}
      <Group mt="md">
        <Button onClick={submit} loading={retract.isPending}>
          {t("record.retractSubmit")}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t("back")}
        </Button>
      </Group>
    </Modal>
  );
}
