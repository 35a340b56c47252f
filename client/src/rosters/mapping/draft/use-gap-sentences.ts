import { useTranslations } from "use-intl";
import type { MappingGap } from "./gaps.ts";

/** What is missing in a mapping, in sentences. */
export function useGapSentences(): (gaps: readonly MappingGap[]) => string[] {
  const t = useTranslations("mapping.gap");
  return (gaps) => gaps.map((gap) => t(gap));
}
