import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import { useDates } from "../i18n/use-dates.ts";
import { useStoreDay } from "../i18n/use-store-day.ts";
import type { Roster } from "./deciding/answer.ts";
import classes from "./roster-page.module.css";

/** Where the list comes from and how it was read. Whoever works through it seldom asks. */
export function RosterPageAbout({ roster }: { readonly roster: Roster }) {
  const t = useTranslations("rosters.about");
  const dates = useDates();
  const dayOf = useStoreDay();
  const { file, recordedAt, applied, mapping } = roster;
  return (
    <details className={classes["about"]}>
      <summary>{t("open")}</summary>
      <dl>
        <Source roster={roster} />
        <Item term={t("file")}>{file.name}</Item>
        <Item term={t("read")}>{dates.day(dayOf(recordedAt))}</Item>
        <Item term={t("mapping")}>
          {mapping.name ? `${mapping.name} · ` : ""}
          <a href={mappingAddress(roster)} download={`${mapping.name || roster.ref}.json`}>
            {t("mappingExport")}
          </a>
        </Item>
        {applied !== null && <Item term={t("applied")}>{t("appliedIn", { seq: applied })}</Item>}
      </dl>
    </details>
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

function Source({ roster: { source, mapping } }: { readonly roster: Roster }) {
  const t = useTranslations("rosters.about");
  const nameOf = useOrganizationName();
  const fresh = mapping.source && "title" in mapping.source ? mapping.source : null;
  if (source) {
    return (
      <Item term={t("source")}>
        <Link to="/sources/$ref" params={{ ref: source.ref }}>
          {source.title}
        </Link>
      </Item>
    );
  }
  return (
    fresh && (
      <Item term={t("source")}>{t("newSource", { title: fresh.title, publisher: nameOf(fresh.publisher) })}</Item>
    )
  );
}

/** A mapping is handed out as it was used: it reads the next list of the same kind. */
function mappingAddress({ mapping }: Roster): string {
  return `data:application/json;charset=utf-8,${encodeURIComponent(`${JSON.stringify(mapping, null, 2)}\n`)}`;
}
