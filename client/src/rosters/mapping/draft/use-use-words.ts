import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { useTranslations } from "use-intl";
import { useAttributeWords } from "../../../i18n/use-attribute-words.ts";
import { type ColumnUse, isListed } from "./uses.ts";

/** What a column is, in words: "Fecha: Detención", "Nombre completo". */
export function useUseWords({ records }: RosterMapping): (use: ColumnUse) => string {
  const t = useTranslations("mapping.columns");
  const words = useTranslations("words");
  const attributes = useAttributeWords();
  return (use) => {
    if (use.of === "person") return isListed(use.use) ? attributes.name(use.use) : t(`use.${use.use}`);
    if (use.of === "new") return t("newRecord");
    const status = records[use.index]?.status;
    const about =
      typeof status === "string" ? words(`statusShort.${status}`) : t("recordNumber", { number: use.index + 1 });
    return t("partOf", { part: t(`part.${use.part}`), record: about });
  };
}
