import { Checkbox, TextInput } from "@mantine/core";
import { parseDay } from "@paradero/shared/dates/days";
import { DomainError } from "@paradero/shared/words/errors";
import { type DateRange, tryReadEdtf } from "@paradero/shared/dates/dates";
import { readTypedDate } from "@paradero/shared/dates/typed-dates";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { DateField } from "../../forms/date-field.tsx";
import { PartSelect, type RecordProps } from "./part-select.tsx";
import classes from "./mapping.module.css";

/** Where the date of a record stands, and how it is taken. */
export function RecordDate(props: RecordProps) {
  const t = useTranslations("mapping.records");
  const { record, index, edit } = props;
  const { column, splitPlace } = record.date;
  return (
    <>
      <div className={classes["pair"]}>
        <PartSelect {...props} part="date" />
        {column === undefined && <Within {...props} />}
      </div>
      {column !== undefined && (
        <Checkbox
          label={t("splitPlace")}
          description={t("splitPlaceHint")}
          checked={splitPlace}
          onChange={(event) => edit({ is: "recordDate", index, patch: { splitPlace: event.currentTarget.checked } })}
        />
      )}
    </>
  );
}

/** What is seldom needed of a date: another for cells without one, the day of a time stamp, and days that mean "not yet". */
export function RecordDateMore(props: RecordProps) {
  const t = useTranslations("mapping.records");
  const { record, index, edit } = props;
  const { precision, ignore } = record.date;
  return (
    <>
      <Within {...props} />
      <TextInput
        label={t("ignore")}
        description={t("ignoreHint")}
        placeholder="2020-01-01"
        defaultValue={ignore.join("; ")}
        onChange={(event) =>
          edit({ is: "recordDate", index, patch: { ignore: listed(event.currentTarget.value, ";") } })
        }
        autoComplete="off"
        spellCheck={false}
      />
      <Checkbox
        label={t("precision")}
        description={t("precisionHint")}
        checked={precision !== undefined}
        onChange={(event) =>
          edit({ is: "recordDate", index, patch: { precision: event.currentTarget.checked ? "day" : undefined } })
        }
      />
    </>
  );
}

/** What stands between separators, without blanks and empty parts. */
export function listed(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== "");
}

/** A date for the lines whose own cell says none; without a column, for all of them. */
function Within({ record, index, edit }: RecordProps) {
  const t = useTranslations("mapping.records");
  const locale = useLocale();
  const store = useQuery(api.store.describe.queryOptions());
  const { within, column } = record.date;
  const [typed, setTyped] = useState(within ?? "");
  const [refusal, setRefusal] = useState<string>();
  const read = within === undefined ? null : tryReadEdtf(within);
  const type = (text: string) => {
    setTyped(text);
    const range = readOrSay(text, (sentence) => setRefusal(sentence));
    edit({ is: "recordDate", index, patch: { within: range?.edtf } });
  };
  const readOrSay = (text: string, say: (sentence: string | undefined) => void): DateRange | null => {
    say(undefined);
    if (text.trim() === "") return null;
    try {
      return readTypedDate(text, locale, parseDay(store.data?.today ?? "") ?? 0);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      say(error.message);
      return null;
    }
  };
  return (
    <DateField
      label={column === undefined ? t("withinAll") : t("within")}
      hint={column === undefined ? t("withinAllHint") : t("withinHint")}
      typed={typed}
      onType={type}
      range={read?.ok ? read.range : null}
      refusal={refusal}
    />
  );
}
