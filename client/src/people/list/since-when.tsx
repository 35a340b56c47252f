import { useTranslations } from "use-intl";
import { useDates } from "../../i18n/use-dates.ts";
import classes from "./table.module.css";
import type { PersonRow } from "./use-people-window.ts";

/** Since when the count has somebody stand as they do, and from which day on that is certain where it is a later one. */
export function SinceWhen({ since: { edtf, surelyFrom } }: { readonly since: NonNullable<PersonRow["since"]> }) {
  const t = useTranslations("people.person");
  const dates = useDates();
  return (
    <>
      {dates.short(edtf)}
      {surelyFrom !== null && (
        <span className={classes["others"]}>{t("surelyFrom", { date: dates.short(surelyFrom) })}</span>
      )}
    </>
  );
}
