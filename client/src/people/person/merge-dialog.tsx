import { Button, Group, Modal, Textarea } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import type { PublicationLevel } from "@paradero/shared/person/profiles";
import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { setLastChange } from "../../changes/last-change.ts";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import { StatusBadge } from "../../status/status-badge.tsx";
import { Failed } from "../../ui/failed.tsx";
import { SuggestField } from "../../ui/suggest-field.tsx";
import type { Person } from "../life-words.ts";
import { MergePublication, needsLevel } from "./merge-publication.tsx";
import classes from "../form/form.module.css";
import type { PersonRow } from "../list/use-people-window.ts";
import { PersonalName } from "../personal-name.tsx";

interface MergeDialogProps {
  /** Who stays. */
  readonly person: Person;
  readonly onClose: () => void;
}

/** Two entries that are one person. It takes a reason, and an undo parts them again. */
export function MergeDialog({ person, onClose }: MergeDialogProps) {
  const t = useTranslations("editing.merge");
  const ui = useTranslations("ui");
  const client = useQueryClient();
  const tried = useRef<{ readonly asked: string; readonly key: string }>(null);
  const [typed, setTyped] = useState("");
  const [other, setOther] = useState<PersonRow | null>(null);
  const [level, setLevel] = useState<PublicationLevel | null>(null);
  const [reason, setReason] = useState("");
  const [asked] = useDebouncedValue(typed.trim(), 150);
  const found = useQuery({
    ...api.people.list.queryOptions({ q: asked, limit: 6 }, { placeholderData: keepPreviousData }),
    enabled: asked.length > 1 && other === null,
  });
  // Enter takes the first of these: it is never an answer to what was typed before.
  const isAnswered = asked.length > 1 && asked === typed.trim() && !found.isPlaceholderData;
  // What is known of the other decides what would become public.
  const page = useQuery({
    ...api.people.get.queryOptions({ ref: other?.ref ?? "" }, { staleTime: 0 }),
    enabled: other !== null,
  });
  const gone = other !== null && page.data?.ref === other.ref ? page.data : null;
  const asksLevel = gone !== null && needsLevel([person, gone]);
  const merge = useMutation({
    ...api.people.merge.mutationOptions(),
    networkMode: "always",
    onSuccess: ({ seq }) => {
      setLastChange({ seq, said: t("done", { name: person.name, other: other?.name ?? "" }), isUndo: false });
      void client.invalidateQueries();
      onClose();
    },
  });
  const isReady = gone !== null && reason.trim() !== "" && (!asksLevel || level !== null);
  const submit = () => {
    if (!gone || !isReady || merge.isPending) return;
    const body = {
      kept: { ref: person.ref, expectedVersion: person.version ?? 0 },
      gone: { ref: gone.ref, expectedVersion: gone.version ?? 0 },
      reason: reason.trim(),
      ...(asksLevel && level && { publication: level }),
    };
    const wanted = JSON.stringify(body);
    if (tried.current?.asked !== wanted) tried.current = { asked: wanted, key: crypto.randomUUID() };
    merge.mutate({ ...body, idempotencyKey: tried.current.key });
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
        <p>{t("lead", { name: person.name })}</p>
        <SuggestField
          label={t("other")}
          hint={t("otherHint")}
          typed={other?.name ?? typed}
          onType={(text) => {
            setOther(null);
            setLevel(null);
            setTyped(text);
          }}
          items={isAnswered && !other ? (found.data?.rows ?? []).filter(({ ref }) => ref !== person.ref) : []}
          itemKey={({ ref }) => ref}
          renderItem={({ name, status, sex, sure }) => (
            <>
              <PersonalName name={name} /> <StatusBadge status={status} sex={sex} sure={sure} />
            </>
          )}
          onPick={setOther}
        />
        {page.isError && <Failed error={page.error} retry={() => void page.refetch()} />}
        {gone && <MergePublication people={[person, gone]} level={level} onChoose={setLevel} />}
        <Textarea
          label={t("reason")}
          autosize
          minRows={2}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {merge.error !== null && <NotRecorded error={merge.error} retry={submit} />}
        <Group>
          <Button type="submit" loading={merge.isPending} disabled={!isReady}>
            {t("submit")}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
