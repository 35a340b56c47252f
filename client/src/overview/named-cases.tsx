import { NativeSelect } from "@mantine/core";
import { COUNTING_RULES, type CountingRule, isCountingRule } from "@paradero/shared/statuses/counting-rules";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, api } from "../api.ts";
import { useDates } from "../i18n/use-dates.ts";
import { NewestConfirmation } from "../charts/newest-confirmation.tsx";
import { HeldToday, lastOf, UnnamedMore } from "../trends/held-today.tsx";
import { Loaded } from "../ui/loaded.tsx";
import classes from "./count-panel.module.css";

interface NamedCasesProps {
  readonly rule: CountingRule;
  readonly chooseRule: (rule: CountingRule) => void;
  /** ISO day of the published figure, so that both counts speak of one day. */
  readonly on: string;
  readonly today: string;
  readonly people: number;
}

type Held = Outputs["trends"]["timeline"];

export function NamedCases({ rule, chooseRule, on, today, people }: NamedCasesProps) {
  const t = useTranslations("overview");
  const words = useTranslations("words");
  const heading = useId();
  const then = useQuery(
    api.trends.timeline.queryOptions({ rule, from: on, to: on }, { placeholderData: keepPreviousData }),
  );
  const now = useQuery(
    api.trends.timeline.queryOptions({ rule, from: today, to: today }, { placeholderData: keepPreviousData }),
  );
  return (
    <section className={classes["panel"]} aria-labelledby={heading}>
      <div className={classes["head"]}>
        <h2 id={heading}>{t("named")}</h2>
      </div>
      <Loaded query={then} height={180}>
        {(held) => <Count held={held} on={on} people={people} />}
      </Loaded>
      {now.data && (today !== on || now.data.unnamedAtLeast !== null) && (
        <p className={classes["aside"]}>
          {today !== on && (
            <>
              <span className={classes["strong"]}>
                <HeldToday held={now.data} today={today} />
              </span>{" "}
              <NewestConfirmation day={now.data.newestConfirmation} />{" "}
            </>
          )}
          <UnnamedMore held={now.data} />
        </p>
      )}
      <p className={classes["aside"]}>{t("namedIntro")}</p>
      <div className={classes["rule"]}>
        <NativeSelect
          label={t("rule")}
          description={words(`rule.${rule}.why`)}
          inputWrapperOrder={["label", "input", "description"]}
          value={rule}
          data={COUNTING_RULES.map((one) => ({ value: one, label: words(`rule.${one}.name`) }))}
          onChange={({ currentTarget: { value } }) => isCountingRule(value) && chooseRule(value)}
        />
      </div>
    </section>
  );
}

function Count({ held, on, people }: { readonly held: Held; readonly on: string; readonly people: number }) {
  const t = useTranslations("overview");
  const words = useTranslations("words");
  const dates = useDates();
  const { low, count, high } = lastOf(held);
  return (
    <>
      <p className={classes["number"]}>
        <span className={classes["medium"]}>
          <HeldRange low={low} high={high} />
        </span>
      </p>
      <p className={classes["caption"]}>
        {t("ofPeople", { total: people })} {t("onDay", { date: dates.day(on), rule: words(`rule.${held.rule}.name`) })}
      </p>
      {low !== high && <p className={classes["aside"]}>{t("rangeWhy", { count })}</p>}
      {held.newestConfirmation !== on && (
        <p className={classes["aside"]}>
          <NewestConfirmation day={held.newestConfirmation} />
        </p>
      )}
    </>
  );
}

/** `10–11` on screen, "between 10 and 11" to a screen reader; one number where there is no doubt. */
function HeldRange({ low, high }: { readonly low: number; readonly high: number }) {
  const t = useTranslations("overview");
  const said = useTranslations("trends");
  if (low === high) return <span className="figures">{said("single", { count: low })}</span>;
  return (
    <>
      <span aria-hidden className={`figures ${classes["range"]}`}>
        {t("range", { low, high })}
      </span>
      <span className="visually-hidden">{said("rangeSpoken", { low, high })}</span>
    </>
  );
}
