import { parseDay } from "@paradero/shared/dates/days";
import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { type PublicationLevel, stricterOf } from "@paradero/shared/person/profiles";
import { wasUnderAge } from "@paradero/shared/person/under-age";
import { useTranslations } from "use-intl";
import { ChoiceField } from "../../forms/choice-field.tsx";
import { useDates } from "../../i18n/use-dates.ts";
import type { Person } from "../life-words.ts";
import classes from "../form/form.module.css";

interface MergePublicationProps {
  /** The two who become one, as staff see them. */
  readonly people: readonly [Person, Person];
  readonly level: PublicationLevel | null;
  readonly onChoose: (level: PublicationLevel) => void;
}

const BY_NAME: PublicationLevel = "named";
/** Records that are named one by one. */
const SHOWN = 8;

/** Who sees the two once they are one: asked where they were published differently, with what would become public. */
export function MergePublication({ people, level, onChoose }: MergePublicationProps) {
  const t = useTranslations("editing.merge.publication");
  const words = useTranslations("words");
  const strict = strictLevelOf(people);
  const open = people.map(levelOf).find((one) => one !== strict);
  if (open === undefined) return null;
  const hidden = people.find((person) => levelOf(person) === strict) ?? people[0];
  const shown = people.find((person) => levelOf(person) === open) ?? people[1];
  return (
    <div className={classes["form"]}>
      <ChoiceField
        legend={t("title")}
        hint={t("hint", { shown: shown.name, open: words(`publication.${open}`), hidden: hidden.name })}
        value={level}
        onChoose={onChoose}
        choices={[strict, open].map((one) => ({ key: one, label: words(`publication.${one}`) }))}
      />
      <div aria-live="polite">
        {level === strict && open === BY_NAME && <p>{t("hides", { name: shown.name })}</p>}
        {level === open && open === BY_NAME && <Disclosed person={hidden} />}
        {level === open && open === BY_NAME && wasChild(people) && <p className={classes["failed"]}>{t("child")}</p>}
      </div>
    </div>
  );
}

/** Whether somebody has to say who sees the two once they are one. */
export function needsLevel(people: readonly [Person, Person]): boolean {
  return levelOf(people[0]) !== levelOf(people[1]);
}

/** What nobody outside sees of them now, and everybody would. */
function Disclosed({ person }: { readonly person: Person }) {
  const t = useTranslations("editing.merge.publication");
  const words = useTranslations("words");
  const dates = useDates();
  const sex = person.sex ?? UNKNOWN;
  const facts = [
    ...person.records.map(({ id, status, date }) => ({ id, what: words(`statusOf.${sex}.${status}`), date })),
    ...person.milestones.map(({ id, kind, date }) => ({ id, what: words(`milestone.${kind}`), date })),
  ];
  return (
    <>
      <p>
        <strong>{t("publishes", { name: person.name })}</strong>
      </p>
      <ul>
        <li>{t("names", { names: person.names.map(({ name }) => name).join(", ") })}</li>
        <li>{t("profile")}</li>
        {facts.slice(0, SHOWN).map(({ id, what, date }) => (
          <li key={id}>{`${what}, ${dates.short(date)}`}</li>
        ))}
        {facts.length > SHOWN && <li>{t("more", { count: facts.length - SHOWN })}</li>}
      </ul>
    </>
  );
}

/** Whether the two, as one, were under 18 on the day of some record, or may have been. */
function wasChild(people: readonly [Person, Person]): boolean {
  const facts = people.flatMap(({ records, milestones }) => [...records, ...milestones]);
  const days = facts.flatMap(({ earliest, latest }) => parseDay(earliest ?? latest) ?? []);
  return people.some(({ minor, birth }) => minor || wasUnderAge(birth, days));
}

function levelOf({ workspace }: Person): PublicationLevel {
  return workspace?.publication ?? "internal";
}

function strictLevelOf([one, other]: readonly [Person, Person]): PublicationLevel {
  return stricterOf(levelOf(one), levelOf(other));
}
