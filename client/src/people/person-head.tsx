import { attribute, PUBLIC_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { UNKNOWN } from "@paradero/shared/people-query";
import { useTranslations } from "use-intl";
import { useAttributeWords } from "../i18n/use-attribute-words.ts";
import { useDates } from "../i18n/use-dates.ts";
import { StatusBadge } from "../status/status-badge.tsx";
import type { Person } from "./life-words.ts";
import classes from "./person-page.module.css";
import { PersonalName } from "./personal-name.tsx";

/** What is a yes is said in a sentence of its own. */
const SHOWN = PUBLIC_ATTRIBUTES.filter((name) => attribute(name).holds.is !== "flag");

/** Where the person stands, since when, how sure that is, and who they are. */
export function PersonHead({ person }: { readonly person: Person }) {
  const t = useTranslations("people.person");
  const column = useTranslations("people.column");
  const words = useTranslations("words");
  const dates = useDates();
  const attributes = useAttributeWords();
  const others = person.possible.filter((status) => status !== person.status);
  const howSure = () => {
    if (person.sure) return t("sure");
    if (others.length === 0) return t("unsureWhether");
    const statuses = others.map((status) => words(`statusOf.${person.sex ?? UNKNOWN}.${status}`)).join(", ");
    return t(person.status === null ? "possible" : "unsure", { statuses });
  };
  const facts = [
    ...SHOWN.map((name) => ({ label: attributes.name(name), value: attributes.value(name, person[name]) })),
    { label: column("state"), value: person.state },
  ].filter(({ value }) => value !== null && value !== "");

  return (
    <div className={classes["head"]}>
      <div className={classes["standing"]}>
        <p className={classes["status"]}>
          <StatusBadge status={person.status} sex={person.sex} sure={person.sure || person.status === null} />
        </p>
        <p>{person.since ? t("since", { date: dates.long(person.since.edtf) }) : t("sinceUnknown")}</p>
        <p className={classes["aside"]} hidden={person.records.length === 0}>
          {howSure()} {person.confirmed ? t("confirmed", { date: dates.day(person.confirmed) }) : t("neverConfirmed")}
        </p>
      </div>
      <dl className={classes["facts"]}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

/** The other names in print, and what kind each is. */
export function OtherNames({ person }: { readonly person: Person }) {
  const t = useTranslations("people.person");
  const words = useTranslations("words");
  const others = person.names.filter(({ name }) => name !== person.name);
  if (others.length === 0) return null;
  return (
    <>
      {`${t("otherNames")}: `}
      {others.map(({ name, kind }, index) => (
        <span key={name}>
          {index > 0 && "; "}
          <span className={classes["otherName"]}>
            <PersonalName name={name} />
          </span>
          {` (${words(`nameKind.${kind}`).toLocaleLowerCase()})`}
        </span>
      ))}
    </>
  );
}
