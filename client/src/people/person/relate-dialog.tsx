import { Button, Group, Modal, NativeSelect, Stack } from "@mantine/core";
import { RELATION_KINDS, type RelationKind } from "@paradero/shared/person/relations";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { setLastChange } from "../../changes/last-change.ts";
import { NotRecorded } from "../../forms/not-recorded.tsx";
import type { Person } from "../life-words.ts";
import { PersonField } from "../form/field.tsx";
import { useKeyOnce } from "../../forms/use-key-once.ts";
import { useRelationWords } from "./use-relation-words.ts";
import type { PersonRow } from "../list/use-people-window.ts";

interface RelateDialogProps {
  readonly person: Person;
  readonly onClose: () => void;
}

/** Says how the person stands to somebody else on record. */
export function RelateDialog({ person, onClose }: RelateDialogProps) {
  const t = useTranslations("editing.relations");
  const ui = useTranslations("ui");
  const say = useRelationWords(person);
  const client = useQueryClient();
  const keyOnce = useKeyOnce();
  const [kind, setKind] = useState<RelationKind | null>(null);
  const [other, setOther] = useState<PersonRow | null>(null);
  const [asked, setAsked] = useState(false);
  const relate = useMutation({
    ...api.people.relate.mutationOptions(),
    networkMode: "always",
    onSuccess: ({ seq }) => {
      setLastChange({ seq, said: t("done", { name: person.name, other: other?.name ?? "" }), isUndo: false });
      void client.invalidateQueries();
      onClose();
    },
    onError: () => client.invalidateQueries(),
  });
  const submit = () => {
    setAsked(true);
    if (!kind || !other || relate.isPending) return;
    const body = {
      ref: person.ref,
      expectedVersion: person.version ?? 0,
      other: { ref: other.ref, expectedVersion: other.version ?? 0 },
      kind,
    };
    relate.mutate({ ...body, idempotencyKey: keyOnce(body) });
  };
  return (
    <Modal opened onClose={onClose} title={t("addTitle")} closeButtonProps={{ "aria-label": ui("close") }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Stack>
          <NativeSelect
            data-autofocus
            label={t("kind", { name: person.name })}
            value={kind ?? ""}
            error={asked && kind === null && t("missingKind")}
            onChange={(event) => setKind(RELATION_KINDS.find((one) => one === event.currentTarget.value) ?? null)}
            data={[
              { value: "", label: t("kindOpen") },
              ...RELATION_KINDS.map((one) => ({ value: one, label: say(one).toLocaleLowerCase() })),
            ]}
          />
          <PersonField
            label={t("other")}
            hint={t("otherHint")}
            refusal={asked && !other ? t("missing") : undefined}
            chosen={other}
            onChoose={setOther}
            except={[person.ref, ...person.relations.map(({ ref }) => ref)]}
          />
          {relate.error !== null && <NotRecorded error={relate.error} retry={submit} />}
          <Group>
            <Button type="submit" loading={relate.isPending}>
              {t("submit")}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {t("cancel")}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
