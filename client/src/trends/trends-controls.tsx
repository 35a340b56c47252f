import { NativeSelect } from "@mantine/core";
import { CENSUS_STEPS, type CensusStep } from "@paradero/shared/inputs/census-query";
import { COUNTING_RULES, type CountingRule, isCountingRule } from "@paradero/shared/statuses/counting-rules";
import { FACETS, type FacetName } from "@paradero/shared/person/facets";
import { useTranslations } from "use-intl";
import type { TrendsSearch } from "./trends-search.ts";

interface TrendsControlsProps {
  readonly rule: CountingRule;
  readonly step: CensusStep | undefined;
  readonly automatic: CensusStep;
  readonly by: FacetName | undefined;
  readonly onChange: (patch: TrendsSearch) => void;
}

/** What is counted, how finely, and broken down by what. */
export function TrendsControls({ rule, step, automatic, by, onChange }: TrendsControlsProps) {
  const t = useTranslations("trends");
  const words = useTranslations("words");
  return (
    <>
      <NativeSelect
        label={t("rule")}
        value={rule}
        onChange={(event) => {
          const { value } = event.currentTarget;
          if (isCountingRule(value)) onChange({ rule: value });
        }}
        data={COUNTING_RULES.map((value) => ({ value, label: words(`rule.${value}.name`) }))}
      />
      <NativeSelect
        label={t("step")}
        value={step ?? ""}
        onChange={(event) => onChange({ step: CENSUS_STEPS.find((known) => known === event.currentTarget.value) })}
        data={[
          { value: "", label: t("stepAutomatic", { step: t(`stepNames.${automatic}`) }) },
          ...CENSUS_STEPS.map((value) => ({ value, label: words(`step.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t("by")}
        value={by ?? ""}
        onChange={(event) => onChange({ by: FACETS.find((known) => known === event.currentTarget.value) })}
        data={[
          { value: "", label: t("byNothing") },
          ...FACETS.map((value) => ({ value, label: words(`facet.${value}`) })),
        ]}
      />
    </>
  );
}
