import { Button, NativeSelect, TextInput } from "@mantine/core";
import { LOCALES } from "@paradero/shared/words/locales";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { isAddress, type FreshSource } from "./source-draft.ts";
import classes from "./source-field.module.css";

interface FreshSourceFieldsProps {
  readonly source: FreshSource;
  readonly onChange: (source: FreshSource) => void;
  readonly onCancel: () => void;
  /** False where nobody has begun it just now: the page is left where it is. */
  readonly mayFocus?: boolean;
  readonly refusals: Readonly<Record<"title" | "publisher" | "url" | "language", string | undefined>>;
  /** The field of the publication date, which the form reads back as it does every date. */
  readonly published: ReactNode;
}

/** A publication that is not on record yet: enough of it to find it again. */
export function FreshSourceFields(props: FreshSourceFieldsProps) {
  const { source, onChange, onCancel, refusals, published, mayFocus = true } = props;
  const t = useTranslations("sources.field");
  const words = useTranslations("words");
  const others = ["", ...LOCALES].includes(source.language) ? [] : [source.language];
  return (
    <fieldset className={classes["fresh"]}>
      <legend>{t("freshTitle")}</legend>
      <TextInput
        label={t("title")}
        value={source.title}
        error={refusals.title}
        // What was pasted stands below; what is missing is typed next.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus={mayFocus && isAddress(source.url)}
        onChange={(event) => onChange({ ...source, title: event.currentTarget.value })}
        autoComplete="off"
      />
      <div className={classes["pair"]}>
        <TextInput
          label={t("publisher")}
          value={source.publisher}
          error={refusals.publisher}
          // oxlint-disable-next-line jsx-a11y/no-autofocus
          autoFocus={mayFocus && !isAddress(source.url)}
          onChange={(event) => onChange({ ...source, publisher: event.currentTarget.value })}
          autoComplete="off"
        />
        {published}
      </div>
      <div className={classes["pair"]}>
        <TextInput
          label={t("url")}
          description={t("urlHint")}
          value={source.url}
          error={refusals.url}
          onChange={(event) => onChange({ ...source, url: event.currentTarget.value })}
          autoComplete="off"
          spellCheck={false}
        />
        <NativeSelect
          label={t("language")}
          description={t("languageHint")}
          error={refusals.language}
          value={source.language}
          onChange={(event) => onChange({ ...source, language: event.currentTarget.value })}
          data={[
            { value: "", label: t("languageOpen") },
            ...LOCALES.map((locale) => ({ value: locale, label: words(`locale.${locale}`) })),
            ...others.map((tag) => ({ value: tag, label: tag })),
          ]}
        />
      </div>
      <div>
        <Button variant="subtle" size="compact-sm" onClick={onCancel}>
          {t("cancelFresh")}
        </Button>
      </div>
    </fieldset>
  );
}
