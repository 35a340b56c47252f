import { Textarea, TextInput } from "@mantine/core";
import { DATE_ORDERS } from "@paradero/shared/rosters/mapping/mapping";
import { useLocale, useTranslations } from "use-intl";
import { ChoiceField } from "../../forms/choice-field.tsx";
import { evidenceOf } from "./draft/gaps.ts";
import type { MappingProps } from "./props.ts";
import { listed } from "./record-date.tsx";
import classes from "./mapping.module.css";

interface MappingDatesProps extends MappingProps {
  readonly refusal: string | undefined;
}

const EXAMPLE = "03/04/1976";

/** What 03/04/1976 means in this list, with what its own dates prove; and what its cells write for "nothing". */
export function MappingDates({ mapping, edit, found, refusal }: MappingDatesProps) {
  const t = useTranslations("mapping.dates");
  const locale = useLocale();
  const { dateOrder, twoDigitYearsFrom, empty } = mapping.format;
  const { proposal, complete } = found.dateOrder;
  const evidence = evidenceOf(found.dateOrder);
  const { finding } = evidence;
  const isProposed = dateOrder !== undefined && dateOrder === proposal;
  return (
    <div className={classes["parts"]}>
      {finding === "not_needed" && dateOrder === undefined ? (
        <p className={classes["aside"]}>{evidence.sentence(locale)}</p>
      ) : (
        <ChoiceField
          legend={t("order", { example: EXAMPLE })}
          hint={[evidence.sentence(locale), isProposed ? t("proposed") : "", complete ? "" : t("incomplete")]
            .filter(Boolean)
            .join(" ")}
          refusal={refusal}
          value={dateOrder ?? null}
          onChoose={(order) => edit({ is: "format", patch: { dateOrder: order } })}
          choices={DATE_ORDERS.map((order) => ({ key: order, label: t(`orders.${order}`) }))}
        />
      )}
      <details open={twoDigitYearsFrom !== undefined || empty !== undefined}>
        <summary>{t("more")}</summary>
        <div className={classes["pair"]}>
          <TextInput
            label={t("twoDigits")}
            description={t("twoDigitsHint")}
            placeholder="1930"
            inputMode="numeric"
            defaultValue={twoDigitYearsFrom ?? ""}
            onChange={(event) => {
              const year = Number.parseInt(event.currentTarget.value, 10);
              edit({ is: "format", patch: { twoDigitYearsFrom: year >= 1000 && year <= 2900 ? year : undefined } });
            }}
            autoComplete="off"
          />
          <Textarea
            label={t("empty")}
            description={t("emptyHint")}
            autosize
            minRows={2}
            defaultValue={empty?.join("\n") ?? ""}
            onChange={(event) => {
              const values = listed(event.currentTarget.value, "\n");
              edit({ is: "format", patch: { empty: values.length > 0 ? values : undefined } });
            }}
            autoComplete="off"
            spellCheck={false}
          />
        </div>
      </details>
    </div>
  );
}
