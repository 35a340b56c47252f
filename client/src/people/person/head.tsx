import { attribute, PUBLIC_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { STATUS_TRAITS } from "@paradero/shared/statuses/statuses";
import { useTranslations } from "use-intl";
import { useAttributeWords } from "../../i18n/use-attribute-words.ts";
import { useDates } from "../../i18n/use-dates.ts";
import type { Person } from "../life-words.ts";
import classes from "./page.module.css";
import { PersonalName } from "../personal-name.tsx";
import { StandingBadge } from "../standing-badge.tsx";

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
    if (person.claimed !== null) return words(`gradeMeans.${person.claimed}`);
    if (person.status === null) return person.possible.length === 0 ? "" : t("notCountedYet");
    if (person.sure) {
      const surelyFrom = person.since?.surelyFrom ?? null;
      return surelyFrom === null ? t("sure") : t("sureSince", { date: dates.day(surelyFrom) });
    }
    if (others.length === 0) return t("unsureWhether");
    return t("unsure", {
      statuses: others.map((status) => words(`statusOf.${person.sex ?? UNKNOWN}.${status}`)).join(", "),
    });
  };
  const howOld = () => {
    if (person.confirmed !== null) return t("confirmed", { date: dates.day(person.confirmed) });
    // Freshness is of custody: nobody has to confirm that somebody is free (DOMAIN.md 4.4).
    return person.status !== null && STATUS_TRAITS[person.status].deprivedOfLiberty ? t("neverConfirmed") : "";
  };
  const facts = [
    ...SHOWN.map((name) => ({ label: attributes.name(name), value: attributes.value(name, person[name]) })),
    { label: column("state"), value: person.state },
  ].filter(({ value }) => value !== null && value !== "");

  return (
    <div className={classes["head"]}>
      <div className={classes["standing"]}>
        <p className={classes["status"]}>
          <StandingBadge person={person} />
        </p>
        {person.since && <p>{t("since", { date: dates.long(person.since.edtf) })}</p>}
        <p className={classes["aside"]}>
          {howSure()} {howOld()}
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
