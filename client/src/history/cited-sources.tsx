import { Button, Textarea, TextInput } from "@mantine/core";
import type { DateRange } from "@paradero/shared/dates/dates";
import { LOCALES } from "@paradero/shared/words/locales";
import { useId, useRef, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useInnerQuotes } from "../i18n/inner-quotes.ts";
import { SourceBrief } from "../sources/source-brief.tsx";
import type { CitedDraft } from "./cited-draft.ts";
import classes from "./cited-sources.module.css";
import { DateField } from "../forms/date-field.tsx";
import formClasses from "./record/form.module.css";

interface CitedSourcesProps {
  readonly cited: readonly CitedDraft[];
  /** The day that each of them speaks for, as it was read. */
  readonly asOf: readonly (DateRange | null)[];
  readonly onChange: (cited: readonly CitedDraft[]) => void;
  readonly refusal: (index: number) => string | undefined;
}

/** What the corrected record rests on: each source can be said anew or taken out. */
export function CitedSources({ cited, asOf, onChange, refusal }: CitedSourcesProps) {
  const t = useTranslations("history.cited");
  const id = useId();
  const heading = useRef<HTMLParagraphElement>(null);
  const change = (index: number, patch: Partial<CitedDraft>) =>
    onChange(cited.map((one, at) => (at === index ? { ...one, ...patch } : one)));
  return (
    <section aria-labelledby={id}>
      <p id={id} ref={heading} tabIndex={-1} className={classes["title"]}>
        {t("title")}
      </p>
      <p className={classes["hint"]}>{t(cited.length > 0 ? "hint" : "none")}</p>
      <ul className={classes["list"]}>
        {cited.map((one, index) => (
          // A record may cite one source twice; the place is what tells them apart.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={`${one.source.ref} ${index}`} className={classes["source"]}>
            <CitedSource
              one={one}
              asOf={asOf[index] ?? null}
              refusal={refusal(index)}
              onChange={(patch) => change(index, patch)}
              onRemove={() => {
                onChange(cited.filter((_, at) => at !== index));
                heading.current?.focus();
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CitedSourceProps {
  readonly one: CitedDraft;
  readonly asOf: DateRange | null;
  readonly refusal: string | undefined;
  readonly onChange: (patch: Partial<CitedDraft>) => void;
  readonly onRemove: () => void;
}

function CitedSource({ one, asOf, refusal, onChange, onRemove }: CitedSourceProps) {
  const t = useTranslations("history");
  const inner = useInnerQuotes();
  const words = useTranslations("words");
  const own = useLocale();
  // A language that says something, or said something when the page was opened, keeps its field.
  const [said] = useState(() => LOCALES.filter((locale) => locale === own || one.says[locale] !== ""));
  return (
    <>
      <div className={classes["head"]}>
        <div>
          <SourceBrief source={one.source} />
        </div>
        <Button
          variant="default"
          size="compact-sm"
          onClick={onRemove}
          aria-label={t("cited.removeThis", { title: inner(one.source.title) })}
        >
          {t("cited.remove")}
        </Button>
      </div>
      {said.map((locale) => (
        <Textarea
          key={locale}
          label={t("cited.says", { language: words(`locale.${locale}`) })}
          lang={locale}
          autosize
          minRows={2}
          value={one.says[locale]}
          onChange={(event) => onChange({ says: { ...one.says, [locale]: event.currentTarget.value } })}
        />
      ))}
      <div className={formClasses["pair"]}>
        <DateField
          label={t("cited.asOf")}
          typed={one.asOf}
          onType={(typed) => onChange({ asOf: typed })}
          range={asOf}
          refusal={refusal}
        />
        <TextInput
          label={t("locator")}
          value={one.locator}
          onChange={(event) => onChange({ locator: event.currentTarget.value })}
          autoComplete="off"
        />
      </div>
    </>
  );
}
