import { COUNTING_RULES, DEFAULT_COUNTING_RULE } from "@paradero/shared/statuses/counting-rules";
import { type Day, formatDay, parseDay } from "@paradero/shared/dates/days";
import type { PublicationLevel } from "@paradero/shared/person/profiles";
import { STATUSES } from "@paradero/shared/statuses/statuses";
import { useQueries, useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl";
import { api } from "../../api.ts";
import { LifeLine } from "../../charts/life/life-line.tsx";
import { type Person, useLifeWords } from "../../people/life-words.ts";
import { StatusBadge } from "../../status/status-badge.tsx";
import { countedOn } from "../life-after.ts";
import classes from "./form.module.css";
import { countChangeOf, type ReviewedPerson } from "./reviewed-people.ts";

const NAMED: PublicationLevel = "named";

interface RecordPreviewProps {
  readonly people: readonly ReviewedPerson[];
  readonly isMilestone: boolean;
  readonly today: Day;
}

/** What the record will change, before it is written: the life-line of one, the standing of many, and the count. */
export function RecordPreview({ people, isMilestone, today }: RecordPreviewProps) {
  const t = useTranslations("history.preview");
  const [only] = people;
  const isKnown = people.length > 0 && people.every(({ after }) => after !== null);
  return (
    <section className={classes["preview"]} aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {!isKnown && <p className={classes["lead"]}>{t(isMilestone ? "waitingMilestone" : "waiting")}</p>}
      {people.length === 1 && only && (
        <>
          <h3>{t("before")}</h3>
          <OneLife person={only.person} label={t("lifeBefore")} today={today} />
          {only.after && (
            <>
              <h3>{t("after")}</h3>
              <OneLife person={only.after} label={t("lifeAfter")} today={today} />
            </>
          )}
        </>
      )}
      {people.length > 1 && isKnown && <Tally people={people} today={today} />}
      {isKnown && !isMilestone && <Count people={people} today={today} />}
    </section>
  );
}

interface OneLifeProps {
  readonly person: Person;
  readonly label: string;
  readonly today: Day;
}

function OneLife({ person, label, today }: OneLifeProps) {
  const t = useTranslations("people.person");
  const life = useLifeWords(person);
  if (person.records.length === 0) return <p className={classes["lead"]}>{t("noRecords")}</p>;
  const confirmed = person.confirmed === null ? null : (parseDay(person.confirmed) ?? null);
  return <LifeLine label={label} life={life} today={today} confirmed={confirmed} />;
}

/** How many stand how, after: the line of the message that is being recorded. */
function Tally({ people, today }: { readonly people: readonly ReviewedPerson[]; readonly today: Day }) {
  const t = useTranslations("history.preview");
  const standing = people.map(({ person, after }) => countedOn(after ?? person, today));
  const counted = STATUSES.map((status) => ({ status, count: standing.filter((other) => other === status).length }));
  return (
    <>
      <h3>{t("after")}</h3>
      <ul className={classes["tally"]}>
        {counted
          .filter(({ count }) => count > 0)
          .map(({ status, count }) => (
            <li key={status}>
              <strong>{count}</strong> <StatusBadge status={status} />
            </li>
          ))}
      </ul>
    </>
  );
}

function Count({ people, today }: { readonly people: readonly ReviewedPerson[]; readonly today: Day }) {
  const t = useTranslations("history.preview");
  const words = useTranslations("words");
  const on = formatDay(today);
  const rule = DEFAULT_COUNTING_RULE;
  const held = useQuery(api.trends.timeline.queryOptions({ rule, from: on, to: on }));
  const before = held.data?.series[0]?.count.at(-1);
  if (before === undefined) return null;
  const after = before + countChangeOf(people, rule, today);
  const hidden = people.filter(({ person }) => person.workspace?.publication !== NAMED).length;
  return (
    <>
      <p className={classes["count"]} aria-live="polite">
        {before === after ? t("same", { before }) : t("count", { before, after })}
      </p>
      <p className={classes["aside"]}>{t("rule", { rule: words(`rule.${rule}.name`) })}</p>
      <OtherRules people={people} today={today} />
      {hidden > 0 && <p className={classes["aside"]}>{t("hidden", { count: hidden })}</p>}
    </>
  );
}

const OTHER_RULES = COUNTING_RULES.filter((rule) => rule !== DEFAULT_COUNTING_RULE);

/** Every other rule whose count moves: what is no release under one of them may be one under another. */
function OtherRules({ people, today }: { readonly people: readonly ReviewedPerson[]; readonly today: Day }) {
  const t = useTranslations("history.preview");
  const words = useTranslations("words");
  const on = formatDay(today);
  const moving = OTHER_RULES.map((rule) => ({ rule, by: countChangeOf(people, rule, today) })).filter(
    ({ by }) => by !== 0,
  );
  const held = useQueries({
    queries: moving.map(({ rule }) => api.trends.timeline.queryOptions({ rule, from: on, to: on })),
  });
  if (moving.length === 0) return null;
  return (
    <>
      <h3>{t("otherRules")}</h3>
      <dl className={classes["rules"]}>
        {moving.map(({ rule, by }, index) => {
          const before = held[index]?.data?.series[0]?.count.at(-1);
          return (
            <div key={rule}>
              <dt>{words(`rule.${rule}.name`)}</dt>
              <dd>{before !== undefined && t("otherCount", { before, after: before + by })}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
