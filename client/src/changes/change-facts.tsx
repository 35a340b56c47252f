import { MILESTONE_KINDS } from "@paradero/shared/statuses/milestones";
import { PERSON_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { PUBLICATION_LEVELS } from "@paradero/shared/person/profiles";
import { isStatus } from "@paradero/shared/statuses/statuses";
import { useTranslations } from "use-intl";
import { useAttributeWords } from "../i18n/use-attribute-words.ts";
import { useDates } from "../i18n/use-dates.ts";
import { StatusBadge } from "../status/status-badge.tsx";
import classes from "./changes.module.css";

interface ChangeFactsProps {
  /** One side of a change, as the log keeps it. */
  readonly facts: unknown;
  /** Names of people by reference. */
  readonly names: ReadonlyMap<string, string>;
}

const SHOWN = 20;
const PROTECTED = "protected";

/** One side of a change in words: records as records, everything else as names and values; and whom it protects. */
export function ChangeFacts(props: ChangeFactsProps) {
  return (
    <>
      <Said {...props} />
      <ProtectedChildren {...props} />
    </>
  );
}

function Said({ facts, names }: ChangeFactsProps) {
  const t = useTranslations("changes");
  const records = field(facts, "records");
  if (Array.isArray(records)) {
    return (
      <ul className={classes["records"]}>
        {records.slice(0, SHOWN).map((record, index) => (
          // The log keeps them in one order for good.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={index}>
            <RecordLine record={record} names={names} />
          </li>
        ))}
        {records.length > SHOWN && <li>{t("more", { count: records.length - SHOWN })}</li>}
      </ul>
    );
  }
  if (typeof facts !== "object" || facts === null) return <p className={classes["aside"]}>{t("nothingBefore")}</p>;
  return <Values values={facts} names={names} />;
}

/** Whom the change, of itself, protects as somebody who was under 18. */
function ProtectedChildren({ facts, names }: ChangeFactsProps) {
  const t = useTranslations("changes");
  const words = useTranslations("words");
  const people = field(facts, PROTECTED);
  if (!Array.isArray(people)) return null;
  return people.slice(0, SHOWN).map((person) => {
    const ref = textOf(field(person, "ref"));
    const level = PUBLICATION_LEVELS.find((one) => one === field(person, "publication"));
    const name = names.get(ref) ?? ref;
    return <p key={ref}>{t("protected", { name, level: level ? words(`publication.${level}`) : "" })}</p>;
  });
}

function RecordLine({ record, names }: { readonly record: unknown; readonly names: ChangeFactsProps["names"] }) {
  const words = useTranslations("words");
  const dates = useDates();
  const says = textOf(field(record, "says"));
  const kind = MILESTONE_KINDS.find((one) => one === says);
  const ref = textOf(field(record, "ref"));
  const where = [field(record, "facility"), field(record, "place")].map(textOf).filter((part) => part !== "");
  const sources = field(record, "sources");
  return (
    <>
      <strong>{names.get(ref) ?? ref}</strong>{" "}
      {isStatus(says) ? <StatusBadge status={says} /> : kind ? words(`milestone.${kind}`) : says}
      {`, ${dates.long(textOf(field(record, "date")))}`}
      <span className={classes["aside"]}>
        {[...where, ...(Array.isArray(sources) ? sources.map(textOf) : [])].join(" · ")}
      </span>
    </>
  );
}

function Values({ values, names }: { readonly values: object; readonly names: ChangeFactsProps["names"] }) {
  const t = useTranslations("changes.field");
  const attributes = useAttributeWords();
  const attributeOf = (key: string) => PERSON_ATTRIBUTES.find((name) => name === key);
  const nameOf = (key: string) => {
    const name = attributeOf(key);
    return name ? attributes.name(name) : hasField(t, key) ? t(key) : key;
  };
  const said = (key: string, value: unknown) => {
    const name = attributeOf(key);
    return name ? attributes.value(name, value) : textOf(value);
  };
  const entries = Object.entries(values).filter(
    ([key, value]) => key !== "ref" && key !== "record" && key !== PROTECTED && isSaid(value),
  );
  return (
    <dl className={classes["values"]}>
      {entries.map(([key, value]) => (
        <div key={key}>
          <dt>{nameOf(key)}</dt>
          <dd>{names.get(textOf(value)) ?? said(key, value)}</dd>
        </div>
      ))}
    </dl>
  );
}

type FieldKey = Parameters<ReturnType<typeof useTranslations<"changes.field">>>[0];

/** Where it says yes, there is a message of that name. */
function hasField(t: ReturnType<typeof useTranslations<"changes.field">>, key: string): key is FieldKey {
  return t.has(key as FieldKey);
}

function isSaid(value: unknown): boolean {
  return value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);
}

function field(of: unknown, name: string): unknown {
  return typeof of === "object" && of !== null && name in of ? Reflect.get(of, name) : undefined;
}

/** Any JSON as one line. */
function textOf(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(textOf).join("; ");
  if (typeof value === "object") return Object.values(value).map(textOf).filter(isSaid).join(", ");
  return String(value);
}
