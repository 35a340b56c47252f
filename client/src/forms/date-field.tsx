import { TextInput } from "@mantine/core";
import { type DateRange, readEdtf } from "@paradero/shared/dates/dates";
import { dateSentence } from "@paradero/shared/dates/date-sentences";
import { daySentence } from "@paradero/shared/dates/day-sentences";
import type { Review } from "@paradero/shared/history/review";
import { useId } from "react";
import { useLocale, useTranslations } from "use-intl";
import { ChoiceField } from "./choice-field.tsx";
import classes from "../history/record/form.module.css";

interface DateFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly placeholder?: string;
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** What the date says, once it can be read. */
  readonly range: DateRange | null;
  /** What follows from it and from the source. */
  readonly days?: Review["days"];
  readonly refusal?: string | undefined;
  /** Of a status, a date without a beginning may also say that it was so already. */
  readonly ofStatus?: boolean;
}

/** A date typed freely, and read back at once: what was understood, and which days it makes possible. */
export function DateField({ label, hint, placeholder, typed, onType, range, days, refusal, ofStatus }: DateFieldProps) {
  const t = useTranslations("history");
  const locale = useLocale();
  const id = useId();
  const possible = () => {
    if (!days || !range) return null;
    const latest = daySentence(days.latest, locale);
    if (days.earliest === null) return t("daysUntil", { latest });
    if (days.earliest === days.latest) return t("oneDay", { day: latest });
    return t("days", { earliest: daySentence(days.earliest, locale), latest });
  };
  return (
    <div>
      <TextInput
        label={label}
        description={hint}
        placeholder={placeholder}
        value={typed}
        error={refusal}
        aria-describedby={`${id}said`}
        onChange={(event) => onType(event.currentTarget.value)}
        autoComplete="off"
        spellCheck={false}
      />
      <p id={`${id}said`} className={classes["said"]} aria-live="polite">
        {range && (
          <>
            <strong>{`${dateSentence(range, locale)}.`}</strong> {possible()}
          </>
        )}
      </p>
      {ofStatus && range?.earliest === null && <OpenStart range={range} onType={onType} />}
    </div>
  );
}

/** Which of the two a date without a beginning means (DOMAIN.md 3.1); the answer is typed for the writer. */
function OpenStart({ range, onType }: { readonly range: DateRange; readonly onType: (text: string) => void }) {
  const t = useTranslations("history.openStart");
  const locale = useLocale();
  const { edtf, attested } = range;
  const other = attested ? `[${edtf.replace("/", "")}]` : edtf.replace("[..", "../").replace("]", "");
  return (
    <ChoiceField
      legend={t("question")}
      value={attested ? "attested" : "by"}
      onChoose={() => onType(dateSentence(readEdtf(other), locale))}
      choices={(["by", "attested"] as const).map((key) => ({ key, label: t(key) }))}
    />
  );
}
