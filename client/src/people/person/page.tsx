import { Anchor } from "@mantine/core";
import { parseDay } from "@paradero/shared/dates/days";
import { useQuery } from "@tanstack/react-query";
import { Link, Navigate } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useAccount } from "../../access/use-account.ts";
import { api } from "../../api.ts";
import { ChartFigure } from "../../charts/chart-figure.tsx";
import { LifeLine } from "../../charts/life/life-line.tsx";
import { LifeTable } from "../../charts/life/life-table.tsx";
import { RecordActions } from "../../history/record-actions.tsx";
import { RecordButton } from "../../history/record/button.tsx";
import { PageMissing } from "../../frame/page-missing.tsx";
import { useDates } from "../../i18n/use-dates.ts";
import { failureOf } from "../../ui/failure.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Page } from "../../ui/page.tsx";
import { isContradicted } from "./contradicted.ts";
import { type Person, useLifeWords } from "../life-words.ts";
import { OtherNames, PersonHead } from "./head.tsx";
import classes from "./page.module.css";
import { StaffPanel } from "./staff-panel.tsx";
import { RelationsSection } from "./relations-section.tsx";
import { RecordList, ReplacedList } from "./record-list.tsx";
import { PersonalName } from "../personal-name.tsx";

interface PersonPageProps {
  readonly personRef: string;
  /** As known on: an ISO day. */
  readonly asKnown: string | undefined;
}

export function PersonPage({ personRef, asKnown }: PersonPageProps) {
  const t = useTranslations("people");
  const person = useQuery(
    api.people.get.queryOptions({ ref: personRef, ...(asKnown === undefined ? {} : { asKnown }) }),
  );
  const store = useQuery(api.store.describe.queryOptions());
  const { data: found } = person;
  // Two entries turned out to be one human being.
  if (found && found.ref !== personRef) {
    return <Navigate to="/people/$ref" params={{ ref: found.ref }} search={{ asKnown }} replace />;
  }
  if (person.isError && failureOf(person.error).kind === "not_found") return <PageMissing />;
  return (
    <Page
      title={person.data?.name ?? t("title")}
      heading={person.data && <PersonalName name={person.data.name} />}
      lead={person.data && <OtherNames person={person.data} />}
      actions={
        <>
          <Anchor component={Link} to="/people">
            {t("person.back")}
          </Anchor>
          {person.data && asKnown === undefined && <RecordButton person={person.data} />}
        </>
      }
    >
      <Loaded query={person} height={420}>
        {(data) => <Life person={data} today={asKnown ?? store.data?.today} asKnown={asKnown} />}
      </Loaded>
    </Page>
  );
}

interface LifeProps {
  readonly person: Person;
  readonly today: string | undefined;
  readonly asKnown: string | undefined;
}

function Life({ person, today, asKnown }: LifeProps) {
  const t = useTranslations("people.person");
  const dates = useDates();
  const life = useLifeWords(person);
  const mayRecord = useAccount().may("researcher");
  const day = today === undefined ? undefined : parseDay(today);
  const label = t("lifeOf", { name: person.name });
  const caption = [
    t("lifeCaption"),
    ...(life.marks.length > 0 ? [t("lifeCaptionMarks")] : []),
    ...(life.stays.length > 0 ? [t("lifeCaptionStays")] : []),
  ].join(" ");
  return (
    <>
      {asKnown !== undefined && (
        <p className={classes["note"]}>
          {t("asKnown", { date: dates.day(asKnown) })}{" "}
          <Link to="/people/$ref" params={{ ref: person.ref }}>
            {t("asKnownNow")}
          </Link>
        </p>
      )}
      {isContradicted(person) && <p className={classes["note"]}>{t("conflict")}</p>}
      {person.minor && <p className={classes["note"]}>{t("minor")}</p>}
      {asKnown === undefined && <StaffPanel person={person} />}
      <PersonHead person={person} />
      {day !== undefined && person.records.length > 0 && (
        <ChartFigure title={t("life")} caption={caption} table={<LifeTable caption={label} life={life} />}>
          <LifeLine
            label={label}
            life={life}
            today={day}
            confirmed={person.confirmed === null ? null : (parseDay(person.confirmed) ?? null)}
          />
        </ChartFigure>
      )}
      <RelationsSection person={person} mayChange={mayRecord && asKnown === undefined} />
      <section className={classes["section"]}>
        <h2>{t("record")}</h2>
        <p className={classes["lead"]}>
          {t("recordLead")} {t("records", { count: person.records.length })},{" "}
          {t("milestones", { count: person.milestones.length })}.
        </p>
        {person.records.length === 0 ? (
          <p>{t("noRecords")}</p>
        ) : (
          <RecordList
            person={person}
            records={person.records}
            milestones={person.milestones}
            renderActions={
              mayRecord && asKnown === undefined ? (fact) => <RecordActions person={person} fact={fact} /> : undefined
            }
          />
        )}
      </section>
      {person.replaced.length + person.replacedMilestones.length > 0 && (
        <section className={classes["section"]}>
          <h2>{t("replaced")}</h2>
          <p className={classes["lead"]}>{t("replacedLead")}</p>
          <ReplacedList person={person} />
        </section>
      )}
    </>
  );
}
