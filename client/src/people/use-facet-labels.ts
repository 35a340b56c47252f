import { UNKNOWN } from "@paradero/shared/people-query";
import type { FacetName } from "@paradero/shared/person/facets";
import { messagesFor } from "@paradero/shared/messages";
import { useMemo } from "react";
import { useLocale } from "use-intl";

/** How a facet and its values are called; a value that is a proper name (a state) is shown as it came. */
export interface FacetLabels {
  readonly facet: (facet: FacetName) => string;
  /** `null` and `unknown` are "not on record". */
  readonly value: (facet: FacetName, value: string | null) => string;
}

export function useFacetLabels(): FacetLabels {
  const locale = useLocale();
  return useMemo(() => {
    const words = messagesFor(locale);
    const countries = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
    const labels: Record<FacetName, (value: string) => string | undefined> = {
      status: inside(words.statusShort),
      sex: inside(words.sex),
      sector: inside(words.sector),
      freshness: inside(words.freshness),
      state: (value) => value,
      nationality: (value) => (/^[A-Z]{2}$/.test(value) ? countries.of(value) : value),
    };
    return {
      facet: (facet) => words.facet[facet],
      value: (facet, value) => (value === null || value === UNKNOWN ? words.unknown : (labels[facet](value) ?? value)),
    };
  }, [locale]);
}

function inside(labels: Readonly<Record<string, string>>): (value: string) => string | undefined {
  return (value) => (Object.hasOwn(labels, value) ? labels[value] : undefined);
}
