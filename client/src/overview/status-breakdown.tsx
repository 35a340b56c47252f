import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { useNumber } from "../i18n/grouped-numbers.ts";
import { api } from "../api.ts";
import { useDates } from "../i18n/use-dates.ts";
import { StatusBadge } from "../status/status-badge.tsx";
import { STATUS_COLOUR } from "../status/status-colours.ts";
import { Loaded } from "../ui/loaded.tsx";
import { statusCounts } from "./status-counts.ts";
import classes from "./section.module.css";

/** How many people stand in each status today, each row a way into the list. */
export function StatusBreakdown({ today }: { readonly today: string }) {
  const t = useTranslations("overview");
  const dates = useDates();
  const heading = useId();
  const facets = useQuery(api.people.facets.queryOptions({}));
  return (
    <section className={classes["section"]} aria-labelledby={heading}>
      <h2 id={heading}>{t("breakdown")}</h2>
      <p className={classes["lead"]}>{t("breakdownLead", { date: dates.day(today) })}</p>
      <Loaded query={facets} height={320}>
        {({ facets: { status } }) => <Bars counts={status} />}
      </Loaded>
      <p className={classes["more"]}>
        <Link to="/people">{t("allPeople")}</Link>
      </p>
    </section>
  );
}

function Bars({ counts }: { readonly counts: readonly { value: string | null; count: number }[] }) {
  const t = useTranslations("overview");
  const number = useNumber();
  const rows = statusCounts(counts);
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ul className={classes["bars"]}>
      {rows.map(({ status, count }) => (
        <li key={status ?? UNKNOWN}>
          <Link to="/people" search={{ status: status ?? UNKNOWN }} className={classes["bar"]}>
            <StatusBadge status={status} says={t("breakdownNone")} />
            <span className={classes["track"]}>
              <span
                className={classes["fill"]}
                style={{
                  display: "block",
                  width: `${(count / most) * 100}%`,
                  background: status ? STATUS_COLOUR[status] : "var(--line-strong)",
                }}
              />
            </span>
            <span className={`figures ${classes["amount"]}`}>{number(count)}</span>
            <span className="visually-hidden">{t("inList", { count })}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
