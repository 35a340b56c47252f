import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import type { Outputs } from "../api.ts";
import { useDates } from "../i18n/use-dates.ts";
import { useEither } from "../i18n/use-either.ts";
import { OutwardLink } from "../ui/outward-link.tsx";
import classes from "./citation-list.module.css";

export type Citation = Outputs["figures"]["list"][number]["citations"][number];

/** What each source says, who published it and when, with the way to the text itself. */
export function CitationList({ citations }: { readonly citations: readonly Citation[] }) {
  const t = useTranslations("sources");
  if (citations.length === 0) return <p>{t("none")}</p>;
  return (
    <ul className={classes["list"]}>
      {citations.map((citation) => (
        <CitationItem key={`${citation.source.ref} ${citation.locator ?? ""}`} citation={citation} />
      ))}
    </ul>
  );
}

function CitationItem({ citation }: { readonly citation: Citation }) {
  const t = useTranslations("sources");
  const either = useEither();
  const dates = useDates();
  const nameOf = useOrganizationName();
  const { source } = citation;
  const says = either(citation.says);
  return (
    <li className={classes["item"]}>
      {says && <p className={classes["says"]}>{says}</p>}
      <p>
        <span lang={source.language}>
          {source.url ? <OutwardLink href={source.url}>{source.title}</OutwardLink> : source.title}
        </span>
        {citation.locator && <>, {citation.locator}</>}
      </p>
      <p className={classes["aside"]}>
        {t("publishedBy", { publisher: nameOf(source.publisher), date: dates.long(source.published) })}
        {citation.asOf && <> · {t("speaksFor", { date: dates.long(citation.asOf) })}</>}
        {" · "}
        <Link to="/sources/$ref" params={{ ref: source.ref }}>
          {t("restsOnIt")}
        </Link>
      </p>
    </li>
  );
}
