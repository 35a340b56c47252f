import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import { attribute, type PersonAttribute } from "@paradero/shared/person/attributes";
import type { AttributeColumn } from "@paradero/shared/person/profile-columns";
import { useTranslations } from "use-intl";
import { useAttributeWords } from "../../i18n/use-attribute-words.ts";
import type { PersonDraft, ReadPerson } from "./draft.ts";

interface AttributeFieldProps {
  readonly field: AttributeColumn<PersonAttribute>;
  readonly draft: PersonDraft;
  readonly change: (patch: Partial<PersonDraft>) => void;
  readonly faults: ReadPerson["faults"];
}

/** One attribute, or its text in one language, by the kind of value that it holds. */
export function AttributeField({ field, draft, change, faults }: AttributeFieldProps) {
  const t = useTranslations("editing");
  const words = useAttributeWords();
  const { column, attribute: name } = field;
  const { holds } = attribute(name);
  const label = words.column(field);
  const value = draft[column];
  const say = (said: string | boolean | null) => change({ [column]: said });
  const text = {
    label,
    value: String(value ?? ""),
    onChange: (event: { currentTarget: { value: string } }) => say(event.currentTarget.value),
    autoComplete: "off",
  };
  switch (holds.is) {
    case "word":
      return (
        <NativeSelect
          label={label}
          value={String(value ?? "")}
          onChange={(event) => say(event.currentTarget.value || null)}
          data={[
            { value: "", label: t("unknown") },
            ...holds.words.map((word) => ({ value: word, label: words.value(name, word) })),
          ]}
        />
      );
    case "date":
      return <TextInput {...text} description={t("dateHint")} error={faults[column]} />;
    case "countries":
      return <TextInput {...text} description={t("countriesHint")} error={faults[column] && t("wrongCode")} />;
    case "texts":
      return <TextInput {...text} error={faults[column] && t("wrong")} />;
    case "flag":
      return <Checkbox label={label} checked={value === true} onChange={(event) => say(event.currentTarget.checked)} />;
    case "note":
      return <Textarea {...text} autosize minRows={2} error={faults[column] && t("wrong")} />;
  }
}
