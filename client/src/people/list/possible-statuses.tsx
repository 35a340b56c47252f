import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { useTranslations } from "use-intl";
import classes from "./table.module.css";
import type { PersonRow } from "./use-people-window.ts";

/** Where the status that is counted is not certain: what else the sources allow. */
export function PossibleStatuses({ row }: { readonly row: PersonRow }) {
  const t = useTranslations("people");
  const words = useTranslations("words");
  const others = row.possible.filter((status) => status !== row.status);
  if (row.sure || row.status === null || others.length === 0) return null;
  const statuses = others.map((status) => words(`statusOf.${row.sex ?? UNKNOWN}.${status}`)).join(", ");
  return <span className={classes["others"]}>{t("possible", { statuses })}</span>;
}
