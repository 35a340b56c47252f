import type { RosterMapping } from "@paradero/shared/rosters/mapping";
import { useTranslations } from "use-intl";
import type { ColumnUse } from "./mapping-uses.ts";

/** What a column is, in words: "Fecha: Detención", "Nombre completo". */
export function useUseWords({ records }: RosterMapping): (use: ColumnUse) => string {
  const t = useTranslations("mapping.columns");
  const words = useTranslations("words");
  return (use) => {
    if (use.of === "person") return t(`use.${use.use}`);
    if (use.of === "new") return t("newRecord");
    const status = records[use.index]?.status;
    const about =
      typeof status === "string" ? words(`statusShort.${status}`) : t("recordNumber", { number: use.index + 1 });
    return t("partOf", { part: t(`part.${use.part}`), record: about });
  };
}
