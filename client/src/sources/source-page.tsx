import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import { type Outputs, api } from "../api.ts";
import { useDates } from "../i18n/use-dates.ts";
import { Loaded } from "../ui/loaded.tsx";
import { OutwardLink } from "../ui/outward-link.tsx";
import { Page } from "../ui/page.tsx";
import { LanguageName } from "./language-name.tsx";
import { RestingEvents } from "./resting-events.tsx";
import { RestingFigures } from "./resting-figures.tsx";
import { RestingPeople } from "./resting-people.tsx";
import { RetractSource } from "./retract-source.tsx";
import classes from "./source-page.module.css";

type Source = Outputs["sources"]["get"];

/** One source and everything that rests on it. */
export function SourcePage({ sourceRef }: { readonly sourceRef: string }) {
  const t = useTranslations("sources");
  const query = useQuery(api.sources.get.queryOptions({ ref: sourceRef }));
  return (
    <Page
      title={query.data?.title ?? t("source")}
      lead={<Link to="/sources">{t("back")}</Link>}
      actions={<RetractSource sourceRef={sourceRef} />}
    >
      <Loaded query={query} height={600}>
        {(source) => (
          <>
            <About source={source} />
            <Rests source={source} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function About({ source }: { readonly source: Source }) {
  const t = useTranslations("sources");
  const dates = useDates();
  const nameOf = useOrganizationName();
  return (
    <dl className={classes["about"]}>
      <Item term={t("publisher")}>{nameOf(source.publisher)}</Item>
      <Item term={t("published")}>{dates.long(source.published)}</Item>
      <Item term={t("language")}>
        <LanguageName tag={source.language} />
      </Item>
      <Item term={t("text")}>
        {source.url ? <OutwardLink href={source.url}>{t("open")}</OutwardLink> : t("noAddress")}
        {source.accessed && (
          <span className={classes["muted"]}> {t("accessed", { date: dates.day(source.accessed) })}</span>
        )}
      </Item>
    </dl>
  );
}

function Item({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Rests({ source }: { readonly source: Source }) {
  const t = useTranslations("sources");
  const { records, milestones, figures, events } = source;
  if (records.length + milestones.length + figures.length + events.length === 0) return <p>{t("nothingRests")}</p>;
  return (
    <>
      <RestingPeople records={records} milestones={milestones} />
      <RestingFigures figures={figures} />
      <RestingEvents events={events} />
    </>
  );
}
