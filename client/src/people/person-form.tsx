import { Button, Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { parseDay } from "@paradero/shared/days";
import { SECTORS, SEXES } from "@paradero/shared/profiles";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useEffect, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { api } from "../api.ts";
import { setLastChange } from "../changes/last-change.ts";
import { dropDraft, keepDraft, keptDraft, keyFor } from "../history/kept-drafts.ts";
import { NotRecorded } from "../history/not-recorded.tsx";
import { failureOf } from "../ui/failure.ts";
import { IdentifierFields, NameFields } from "./person-form-lists.tsx";
import { type PersonDraft, readPerson } from "./person-draft.ts";
import classes from "./person-form.module.css";
import { PossibleDuplicates } from "./possible-duplicates.tsx";

interface PersonFormProps {
  readonly account: string;
  readonly begin: PersonDraft;
  /** Who is edited, as they were seen when the form was opened; without it somebody new is put on record. */
  readonly edited?: { readonly ref: string; readonly version: number };
}

const ALWAYS = { networkMode: "always" } as const;

/** Who somebody is: what is typed is kept until it is recorded, and who it may be already is shown beside it. */
export function PersonForm({ account, begin, edited }: PersonFormProps) {
  const t = useTranslations("editing");
  const words = useTranslations("words");
  const locale = useLocale();
  const navigate = useNavigate();
  const client = useQueryClient();
  const about = edited ? `edit ${edited.ref}` : "new-person";
  const [kept, setKept] = useState(
    () =>
      keptDraft(account, about, begin) ?? {
        draft: begin,
        seen: edited ? { [edited.ref]: edited.version } : {},
        tried: null,
      },
  );
  const [asked, setAsked] = useState(false);
  const store = useQuery(api.store.describe.queryOptions());
  const create = useMutation({ ...api.people.create.mutationOptions(), ...ALWAYS });
  const edit = useMutation({ ...api.people.edit.mutationOptions(), ...ALWAYS });
  const { draft } = kept;
  const read = readPerson(draft, locale, parseDay(store.data?.today ?? "") ?? 0);
  const error = create.error ?? edit.error;
  const isSending = create.isPending || edit.isPending;

  useEffect(() => {
    if (JSON.stringify(kept.draft) !== JSON.stringify(begin)) keepDraft(account, about, kept);
  }, [account, about, begin, kept]);

  const change = (patch: Partial<PersonDraft>) => setKept((now) => ({ ...now, draft: { ...now.draft, ...patch } }));
  const submit = async () => {
    setAsked(true);
    const { input } = read;
    if (!input || isSending) return;
    const reason = draft.reason.trim();
    const seen = edited && { ref: edited.ref, expectedVersion: kept.seen[edited.ref] ?? edited.version };
    const body = { person: input, ...(seen && reason !== "" && { reason }) };
    const text = JSON.stringify({ ...body, ...seen });
    const idempotencyKey = keyFor(kept, text, () => crypto.randomUUID());
    const tried = { ...kept, tried: { key: idempotencyKey, input: text } };
    setKept(tried);
    keepDraft(account, about, tried);
    const name = input.names.find(({ kind }) => kind === draft.names[0]?.kind)?.name ?? "";
    try {
      const made = seen
        ? await edit.mutateAsync({ ...body, ...seen, idempotencyKey })
        : await create.mutateAsync({ person: input, idempotencyKey });
      dropDraft(account, about);
      setLastChange({ seq: made.seq, said: t(seen ? "edited" : "created", { name }), isUndo: false });
      void client.invalidateQueries();
      void navigate({ to: "/people/$ref", params: { ref: "ref" in made ? made.ref : (edited?.ref ?? "") } });
    } catch (failure) {
      // It is said below; after a conflict, the writer has now seen what stands.
      if (!edited || failureOf(failure).kind !== "conflict") return;
      const now = await client.fetchQuery(api.people.get.queryOptions({ ref: edited.ref }, { staleTime: 0 }));
      setKept((before) => ({ ...before, seen: { [edited.ref]: now.version ?? 0 } }));
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
  };
  const orUnknown = <K extends string>(values: readonly K[], label: (value: K) => string) => [
    { value: "", label: t("unknown") },
    ...values.map((value) => ({ value, label: label(value) })),
  ];
  return (
    // The keys of the form work in all of its fields.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form className={classes["layout"]} onSubmit={(event) => event.preventDefault()} onKeyDown={onKeyDown} noValidate>
      <div className={classes["form"]}>
        <NameFields draft={draft} change={change} refusal={asked && read.faults.names ? t("missingName") : undefined} />
        <div className={classes["pair"]}>
          <NativeSelect
            label={words("facet.sex")}
            value={draft.sex ?? ""}
            onChange={(event) => change({ sex: SEXES.find((one) => one === event.currentTarget.value) ?? null })}
            data={orUnknown(SEXES, (sex) => words(`sex.${sex}`))}
          />
          <NativeSelect
            label={words("facet.sector")}
            value={draft.sector ?? ""}
            onChange={(event) => change({ sector: SECTORS.find((one) => one === event.currentTarget.value) ?? null })}
            data={orUnknown(SECTORS, (sector) => words(`sector.${sector}`))}
          />
        </div>
        <div className={classes["pair"]}>
          <TextInput
            label={t("birth")}
            description={t("birthHint")}
            error={read.faults.birth}
            value={draft.birth}
            onChange={(event) => change({ birth: event.currentTarget.value })}
            autoComplete="off"
          />
          <TextInput
            label={t("nationalities")}
            description={t("nationalitiesHint")}
            error={read.faults.nationalities && t("wrongCode")}
            value={draft.nationalities}
            onChange={(event) => change({ nationalities: event.currentTarget.value })}
            autoComplete="off"
          />
        </div>
        <Checkbox
          label={t("minor")}
          checked={draft.minor}
          onChange={(event) => change({ minor: event.currentTarget.checked })}
        />
        <div className={classes["pair"]}>
          <TextInput
            label={t("occupation")}
            value={draft.occupation.es}
            onChange={(event) => change({ occupation: { ...draft.occupation, es: event.currentTarget.value } })}
            autoComplete="off"
          />
          <TextInput
            label={t("occupationEn")}
            value={draft.occupation.en}
            onChange={(event) => change({ occupation: { ...draft.occupation, en: event.currentTarget.value } })}
            autoComplete="off"
          />
        </div>
        <IdentifierFields draft={draft} change={change} />
        <Textarea
          label={t("note")}
          autosize
          minRows={2}
          value={draft.internalNote}
          onChange={(event) => change({ internalNote: event.currentTarget.value })}
        />
        {edited && (
          <TextInput
            label={t("reason")}
            value={draft.reason}
            onChange={(event) => change({ reason: event.currentTarget.value })}
            autoComplete="off"
          />
        )}
        {asked && read.faults.other !== undefined && (
          <p role="alert" className={classes["failed"]}>
            {t("wrong")}
          </p>
        )}
        {error !== null && failureOf(error).kind === "conflict" && (
          <p role="alert" className={classes["failed"]}>
            {t("conflict")}
          </p>
        )}
        {error !== null && failureOf(error).kind !== "conflict" && (
          <NotRecorded error={error} retry={() => void submit()} />
        )}
        <div className={classes["submit"]}>
          <Button size="md" onClick={() => void submit()} loading={isSending}>
            {edited ? t("save") : t("create")}
          </Button>
          <Button
            variant="subtle"
            onClick={() => {
              dropDraft(account, about);
              if (edited) void navigate({ to: "/people/$ref", params: { ref: edited.ref } });
              else void navigate({ to: "/people" });
            }}
          >
            {t("cancel")}
          </Button>
        </div>
      </div>
      <PossibleDuplicates draft={draft} birth={read.input?.birth ?? null} except={edited?.ref} />
    </form>
  );
}
