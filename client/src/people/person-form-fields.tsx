import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { SECTORS, SEXES } from "@paradero/shared/profiles";
import { useTranslations } from "use-intl";
import type { PersonDraft, ReadPerson } from "./person-draft.ts";
import { IdentifierFields, NameFields } from "./person-form-lists.tsx";
import classes from "./person-form.module.css";

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly change: (patch: Partial<PersonDraft>) => void;
  readonly faults: ReadPerson["faults"];
  /** The writer has tried to send it: what is missing is said. */
  readonly asked: boolean;
  readonly isEdit: boolean;
}

/** Who somebody is, apart from custody. */
export function PersonFields({ draft, change, faults, asked, isEdit }: PersonFieldsProps) {
  const t = useTranslations("editing");
  const words = useTranslations("words");
  const orUnknown = <K extends string>(values: readonly K[], label: (value: K) => string) => [
    { value: "", label: t("unknown") },
    ...values.map((value) => ({ value, label: label(value) })),
  ];
  return (
    <>
      <NameFields draft={draft} change={change} refusal={asked && faults.names ? t("missingName") : undefined} />
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
          error={faults.birth}
          value={draft.birth}
          onChange={(event) => change({ birth: event.currentTarget.value })}
          autoComplete="off"
        />
        <TextInput
          label={t("nationalities")}
          description={t("nationalitiesHint")}
          error={faults.nationalities && t("wrongCode")}
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
      {isEdit && (
        <TextInput
          label={t("reason")}
          value={draft.reason}
          onChange={(event) => change({ reason: event.currentTarget.value })}
          autoComplete="off"
        />
      )}
    </>
  );
}
