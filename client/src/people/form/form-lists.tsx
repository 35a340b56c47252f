import { ActionIcon, Button, NativeSelect, TextInput } from "@mantine/core";
import { MAIN_NAME, OTHER_NAME_KINDS } from "@paradero/shared/person/profiles";
import { IconX } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import { useInnerQuotes } from "../../i18n/inner-quotes.ts";
import type { PersonDraft } from "./draft.ts";
import classes from "./form.module.css";

interface ListProps {
  readonly draft: PersonDraft;
  readonly change: (patch: Partial<PersonDraft>) => void;
}

interface NameFieldsProps extends ListProps {
  /** The writer has tried to send it: what is missing is said. */
  readonly asked: boolean;
  readonly areRefused: boolean;
}

/** The names, the main one first. */
export function NameFields({ draft: { names }, change, asked, areRefused }: NameFieldsProps) {
  const t = useTranslations("editing");
  const inner = useInnerQuotes();
  const words = useTranslations("words");
  const isOpen = ({ name, kind }: PersonDraft["names"][number]) => kind === null && name.trim() !== "";
  const set = (at: number, patch: Partial<PersonDraft["names"][number]>) =>
    change({ names: names.map((one, index) => (index === at ? { ...one, ...patch } : one)) });
  return (
    <fieldset className={classes["group"]}>
      <legend>{t("names")}</legend>
      {names.map(({ name, kind }, index) => (
        // Names have no identity but their place while they are typed.
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={classes["row"]}>
          <TextInput
            label={kind === MAIN_NAME ? words(`nameKind.${MAIN_NAME}`) : t("name")}
            description={kind === MAIN_NAME ? t("nameHint") : undefined}
            error={kind === MAIN_NAME && asked && areRefused && !names.some(isOpen) && t("missingName")}
            // The form begins here.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={index === 0 || name === ""}
            value={name}
            onChange={(event) => set(index, { name: event.currentTarget.value })}
            autoComplete="off"
            spellCheck={false}
          />
          {kind !== MAIN_NAME && (
            <>
              <NativeSelect
                label={t("kind")}
                value={kind ?? ""}
                error={asked && isOpen({ name, kind }) && t("missingKind")}
                onChange={(event) =>
                  set(index, { kind: OTHER_NAME_KINDS.find((one) => one === event.currentTarget.value) ?? null })
                }
                data={[
                  { value: "", label: t("kindOpen") },
                  ...OTHER_NAME_KINDS.map((one) => ({ value: one, label: words(`nameKind.${one}`) })),
                ]}
              />
              <ActionIcon
                variant="subtle"
                size="lg"
                aria-label={t("removeName", { name: inner(name) })}
                onClick={() => change({ names: names.filter((_, at) => at !== index) })}
              >
                <IconX aria-hidden size={17} />
              </ActionIcon>
            </>
          )}
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => change({ names: [...names, { name: "", kind: null }] })}
        >
          {t("addName")}
        </Button>
      </div>
    </fieldset>
  );
}

/** Numbers that registers give. Never published. */
export function IdentifierFields({ draft: { identifiers }, change }: ListProps) {
  const t = useTranslations("editing");
  const set = (at: number, patch: Partial<PersonDraft["identifiers"][number]>) =>
    change({ identifiers: identifiers.map((one, index) => (index === at ? { ...one, ...patch } : one)) });
  return (
    <fieldset className={classes["group"]}>
      <legend>{t("identifiers")}</legend>
      <span className={classes["aside"]}>{t("identifiersHint")}</span>
      {identifiers.map(({ scheme, value }, index) => (
        // oxlint-disable-next-line react/no-array-index-key
        <div key={index} className={classes["row"]}>
          <TextInput
            label={t("value")}
            value={value}
            onChange={(event) => set(index, { value: event.currentTarget.value })}
            autoComplete="off"
          />
          <TextInput
            label={t("scheme")}
            value={scheme}
            onChange={(event) => set(index, { scheme: event.currentTarget.value })}
            autoComplete="off"
          />
          <ActionIcon
            variant="subtle"
            size="lg"
            aria-label={t("removeIdentifier", { scheme })}
            onClick={() => change({ identifiers: identifiers.filter((_, at) => at !== index) })}
          >
            <IconX aria-hidden size={17} />
          </ActionIcon>
        </div>
      ))}
      <div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => change({ identifiers: [...identifiers, { scheme: "", value: "" }] })}
        >
          {t("addIdentifier")}
        </Button>
      </div>
    </fieldset>
  );
}
