import { useTranslations } from "use-intl";
import { type SourceRow, restsOn } from "./shown-sources.ts";

/** "3 personas · 12 cifras": what rests on a source, in numbers. */
export function RestsCounts({ source }: { readonly source: SourceRow }) {
  const t = useTranslations("sources");
  if (restsOn(source) === 0) return t("nothing");
  const facts = source.records + source.milestones;
  return [
    source.people > 0 && t("people", { count: source.people }),
    facts > 0 && t("facts", { count: facts }),
    source.figures > 0 && t("figures", { count: source.figures }),
    source.events > 0 && t("events", { count: source.events }),
  ]
    .filter((part) => part !== false)
    .join(" · ");
}
