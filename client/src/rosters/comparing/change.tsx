import { STATUSES } from "@paradero/shared/statuses/statuses";
import { useTranslations } from "use-intl";
import type { Outputs } from "../../api.ts";
import { useDates } from "../../i18n/use-dates.ts";
import classes from "./compare.module.css";

type Change = Outputs["rosters"]["compare"]["rows"][number]["changed"][number];

/** One fact that the later list gives otherwise. */
export function CompareChange({ change: { fact, before, after } }: { readonly change: Change }) {
  const t = useTranslations("rosters.compare");
  const words = useTranslations("words");
  const dates = useDates();
  const said = (value: string | null) => {
    if (value === null) return t("nothing");
    if (fact === "date" || fact === "birth") return dates.short(value);
    const status = fact === "status" ? STATUSES.find((one) => one === value) : undefined;
    return status ? words(`statusShort.${status}`) : value;
  };
  return (
    <span className={classes["change"]}>
      {t("change", { fact: t(`fact.${fact}`), before: said(before), after: said(after) })}
    </span>
  );
}
