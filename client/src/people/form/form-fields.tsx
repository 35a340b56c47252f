import { TextInput } from "@mantine/core";
import { attribute } from "@paradero/shared/person/attributes";
import { useTranslations } from "use-intl";
import { AttributeField } from "./attribute-field.tsx";
import { ATTRIBUTE_FIELDS, type PersonDraft, type ReadPerson } from "./draft.ts";
import { IdentifierFields, NameFields } from "./form-lists.tsx";
import classes from "./form.module.css";

interface PersonFieldsProps {
  readonly draft: PersonDraft;
  readonly change: (patch: Partial<PersonDraft>) => void;
  readonly faults: ReadPerson["faults"];
  /** The writer has tried to send it: what is missing is said. */
  readonly asked: boolean;
  readonly isEdit: boolean;
}

const isNote = ({ attribute: name }: (typeof ATTRIBUTE_FIELDS)[number]) => attribute(name).holds.is === "note";

/** Long texts stand at the end, under the numbers. */
const NOTES = ATTRIBUTE_FIELDS.filter(isNote);

/** Two fields beside each other, and a box to tick on a line of its own. */
const PAIRS = ATTRIBUTE_FIELDS.filter((field) => !isNote(field)).reduce<(typeof ATTRIBUTE_FIELDS)[number][][]>(
  (pairs, field) => {
    const last = pairs.at(-1);
    const isAlone = attribute(field.attribute).holds.is === "flag";
    const hasRoom = last?.length === 1 && !isAlone && last.every((one) => attribute(one.attribute).holds.is !== "flag");
    if (hasRoom) last.push(field);
    else pairs.push([field]);
    return pairs;
  },
  [],
);

/** Who somebody is, apart from custody. */
export function PersonFields({ draft, change, faults, asked, isEdit }: PersonFieldsProps) {
  const t = useTranslations("editing");
  const field = (one: (typeof ATTRIBUTE_FIELDS)[number]) => (
    <AttributeField key={one.column} field={one} draft={draft} change={change} faults={faults} />
  );
  return (
    <>
      <NameFields draft={draft} change={change} asked={asked} areRefused={faults.names !== undefined} />
      {PAIRS.map((pair) => (
        <div key={pair.map(({ column }) => column).join()} className={classes["pair"]}>
          {pair.map(field)}
        </div>
      ))}
      <IdentifierFields draft={draft} change={change} />
      {NOTES.map(field)}
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
