import { breakdownLabel, breakdownValueLabel } from "@paradero/shared/words/messages";
import { FIGURE_CONCEPTS, type FigureConcept, SOURCE_TIERS, type SourceTier } from "@paradero/shared/inputs/figures";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import { TOTAL } from "./figures-search.ts";
import type { Figure, FigureFilter } from "./shown-figures.ts";

interface FigureWords {
  readonly concept: (concept: FigureConcept) => string;
  readonly organization: (organization: string) => string;
  readonly tier: (tier: SourceTier) => string;
  /** "Sexo: mujeres"; null for a total. */
  readonly part: (figure: Pick<Figure, "breakdown" | "breakdownValue">) => string | null;
  /** The label of one choice of a filter. */
  readonly choice: (filter: FigureFilter, value: string) => string;
}

/** The words of figures in the reader's language. A proper name (a state) is shown as it came. */
export function useFigureWords(): FigureWords {
  const t = useTranslations("figures");
  const words = useTranslations("words");
  const locale = useLocale();
  const organization = useOrganizationName();
  return useMemo(() => {
    const concept = (one: FigureConcept) => words(`concept.${one}`);
    const tier = (one: SourceTier) => words(`tier.${one}`);
    const choices: Record<FigureFilter, (value: string) => string> = {
      organization,
      concept: (value) => labelOf(FIGURE_CONCEPTS, value, concept),
      breakdown: (value) => (value === TOTAL ? t("total") : breakdownLabel(value, locale)),
      tier: (value) => labelOf(SOURCE_TIERS, value, tier),
    };
    return {
      concept,
      organization,
      tier,
      part: ({ breakdown, breakdownValue }) => {
        if (breakdown === null) return null;
        const label = breakdownLabel(breakdown, locale);
        return breakdownValue === null ? label : `${label}: ${breakdownValueLabel(breakdown, breakdownValue, locale)}`;
      },
      choice: (filter, value) => choices[filter](value),
    };
  }, [t, words, locale, organization]);
}

function labelOf<W extends string>(known: readonly W[], value: string, label: (word: W) => string): string {
  const word = known.find((one) => one === value);
  return word === undefined ? value : label(word);
}
