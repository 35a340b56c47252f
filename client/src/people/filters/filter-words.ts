import { DEFAULT_COUNTING_RULE } from "@paradero/shared/statuses/counting-rules";
import { type PeopleFilters, facetChoice } from "@paradero/shared/inputs/people-query";
import { FACETS } from "@paradero/shared/person/facets";
import { useTranslations } from "use-intl";
import { useDates } from "../../i18n/use-dates.ts";
import type { FilterKey } from "../list/search.ts";
import { useFacetLabels } from "./use-facet-labels.ts";

/** What a filter says, for its chip and for the advice of an empty result. */
export function useFilterWords(): (filters: PeopleFilters, key: FilterKey) => string {
  const t = useTranslations("people");
  const words = useTranslations("words");
  const dates = useDates();
  const labels = useFacetLabels();
  return (filters, key) => {
    const facet = FACETS.find((known) => known === key);
    if (facet) {
      const choice = facetChoice(filters, facet);
      const values = choice?.values.map((value) => labels.value(facet, value)).join(", ") ?? "";
      return t(choice?.except ? "chipExcept" : "chip", { facet: labels.facet(facet), values });
    }
    if (key === "on") return t("chipOn", { day: dates.day(filters.on ?? "") });
    if (key === "asKnown") return t("chipAsKnown", { day: dates.day(filters.asKnown ?? "") });
    if (key === "certainty") {
      return t(`chipCertainty.${filters.certainty ?? "counted"}`, {
        rule: words(`rule.${filters.rule ?? DEFAULT_COUNTING_RULE}.name`),
      });
    }
    return t("chipSearch", { text: filters.q ?? "" });
  };
}
