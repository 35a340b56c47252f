import { messagesFor } from "@paradero/shared/words/messages";
import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { FACET_TRAITS, type FacetName, type StandingFacet } from "@paradero/shared/person/facets";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useFacilityNames } from "../../facilities/use-facility-names.ts";
import { useAttributeWords } from "../../i18n/use-attribute-words.ts";

/** How a facet and its values are called; a value that is a proper name (a state) is shown as it came. */
export interface FacetLabels {
  readonly facet: (facet: FacetName) => string;
  /** `null` and `unknown` are "not on record". */
  readonly value: (facet: FacetName, value: string | null) => string;
}

export function useFacetLabels(): FacetLabels {
  const locale = useLocale();
  const notCounted = useTranslations("people")("statusNotCounted");
  const attributes = useAttributeWords();
  const places = useFacilityNames();
  return useMemo(() => {
    const words = messagesFor(locale);
    const standing: Record<StandingFacet, Readonly<Record<string, string>>> = {
      status: words.statusShort,
      freshness: words.freshness,
    };
    const labels: Readonly<Record<string, Readonly<Record<string, string>>>> = { ...standing, ...words.attributeWord };
    return {
      facet: (facet) => words.facet[facet],
      value: (facet, value) => {
        // What is alleged or only possible is on record all the same.
        if (value === null || value === UNKNOWN) return facet === "status" ? notCounted : words.unknown;
        switch (FACET_TRAITS[facet].called) {
          case "words":
            return labels[facet]?.[value] ?? value;
          case "countries":
            return attributes.country(value);
          case "place-names":
            return places.get(value) ?? value;
          case "as-came":
            return value;
        }
      },
    };
  }, [locale, attributes, places, notCounted]);
}
