import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { type Outputs, api } from "../api.ts";
import { useDates } from "../i18n/use-dates.ts";
import { OpenGrade } from "../status/open-grade.tsx";
import { StatusBadge } from "../status/status-badge.tsx";
import { Loaded } from "../ui/loaded.tsx";
import classes from "./section.module.css";
import { PersonalName } from "../people/personal-name.tsx";

const SHOWN = 8;

/** The newest records: who, what, when it happened, and when it became known. */
export function RecentChanges() {
  const t = useTranslations("overview");
  const dates = useDates();
  const heading = useId();
  const changes = useQuery(api.changes.recent.queryOptions({ limit: SHOWN }));
  return (
    <section className={classes["section"]} aria-labelledby={heading}>
      <h2 id={heading}>{t("changes")}</h2>
      <p className={classes["lead"]}>{t("changesLead")}</p>
      <Loaded query={changes} height={420}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{t("noChanges")}</p>
          ) : (
            byDayKnown(rows).map(([day, known]) => (
              <div key={day} className={classes["known"]}>
                <h3>{t("known", { date: dates.day(day) })}</h3>
                <ul className={classes["changes"]}>
                  {known.map((change) => (
                    <li key={`${change.ref} ${change.status} ${change.date}`} className={classes["change"]}>
                      <Link to="/people/$ref" params={{ ref: change.ref }} className={classes["name"]}>
                        <PersonalName name={change.name} />
                      </Link>
                      <span>
                        <StatusBadge status={change.status} /> <OpenGrade grade={change.grade} />
                      </span>
                      <span className={classes["when"]}>{dates.short(change.date)}</span>
                    </li>
                  ))}
                </ul>
              </div>
            ))
          )
        }
      </Loaded>
    </section>
  );
}

type Change = Outputs["changes"]["recent"][number];

/** The changes under the day that each became known, in the order that they came. */
function byDayKnown(changes: readonly Change[]): [string, Change[]][] {
  return [...Map.groupBy(changes, (change) => change.recordedOn)];
}
