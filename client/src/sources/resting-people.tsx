import type { Grade } from "@paradero/shared/statuses/grades";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useId } from "react";
import { useTranslations } from "use-intl";
import type { Outputs } from "../api.ts";
import { useDates } from "../i18n/use-dates.ts";
import { type Either, useEither } from "../i18n/use-either.ts";
import { OpenGrade } from "../status/open-grade.tsx";
import { StatusBadge } from "../status/status-badge.tsx";
import classes from "./source-page.module.css";
import { PersonalName } from "../people/personal-name.tsx";

type Source = Outputs["sources"]["get"];

interface RestingPeopleProps {
  readonly records: Source["records"];
  readonly milestones: Source["milestones"];
}

/** What the source says of each person, with the way to the person. */
export function RestingPeople({ records, milestones }: RestingPeopleProps) {
  const t = useTranslations("sources");
  const words = useTranslations("words");
  const heading = useId();
  if (records.length + milestones.length === 0) return null;
  return (
    <section className={classes["section"]} aria-labelledby={heading}>
      <h2 id={heading}>{t("personHeading")}</h2>
      <p className={classes["muted"]}>{t("personIntro")}</p>
      <ul className={classes["list"]}>
        {records.map((record) => (
          <Fact key={`${record.person.ref} ${record.status} ${record.date}`} fact={record}>
            <StatusBadge status={record.status} />
          </Fact>
        ))}
        {milestones.map((milestone) => (
          <Fact key={`${milestone.person.ref} ${milestone.kind} ${milestone.date}`} fact={milestone}>
            {words(`milestone.${milestone.kind}`)}
          </Fact>
        ))}
      </ul>
    </section>
  );
}

interface FactProps {
  readonly fact: {
    readonly person: { readonly ref: string; readonly name: string };
    readonly date: string;
    readonly grade: Grade;
    readonly says: Either;
    readonly locator: string | null;
  };
  readonly children: ReactNode;
}

function Fact({ fact, children }: FactProps) {
  const either = useEither();
  const dates = useDates();
  const says = [either(fact.says), fact.locator].filter((part) => part !== null).join(" · ");
  return (
    <li className={classes["item"]}>
      <Link to="/people/$ref" params={{ ref: fact.person.ref }} className={classes["name"]}>
        <PersonalName name={fact.person.name} />
      </Link>
      <span>
        {children} <OpenGrade grade={fact.grade} />
      </span>
      <span className={classes["when"]}>{dates.short(fact.date)}</span>
      {says !== "" && <p className={classes["says"]}>{says}</p>}
    </li>
  );
}
