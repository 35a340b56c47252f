import { type Day, parseDay } from "@paradero/shared/dates/days";
import { daySentence } from "@paradero/shared/dates/day-sentences";
import { isFirm } from "@paradero/shared/statuses/grades";
import { UNKNOWN } from "@paradero/shared/inputs/people-query";
import { type Status, STATUS_TRAITS } from "@paradero/shared/statuses/statuses";
import { useLocale, useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import type { Outputs } from "../api.ts";
import type { Life } from "../charts/life/life-layout.ts";
import { useDates } from "../i18n/use-dates.ts";
import { useEither } from "../i18n/use-either.ts";

export type Person = Outputs["people"]["get"];
export type PersonRecord = Person["records"][number];
export type PersonMilestone = Person["milestones"][number];
type Stretch = Person["stretches"][number];

/** What the life-line of a person says, stretch by stretch, stay by stay and mark by mark, with the sources it rests on. */
export function useLifeWords(person: Person): Life {
  const t = useTranslations("people.person");
  const words = useTranslations("words");
  const locale = useLocale();
  const dates = useDates();
  const either = useEither();
  const nameOf = useOrganizationName();
  const statusWord = (status: Status) => words(`statusOf.${person.sex ?? UNKNOWN}.${status}`);

  const days = (stretch: Stretch, before: Stretch | undefined) => {
    const [from, until] = [dayOrNull(stretch.from), dayOrNull(stretch.until)];
    const first = from === null ? "" : daySentence(from, locale);
    const last = until === null ? "" : daySentence(until - 1, locale);
    if (from === null && until === null) return t("always");
    if (from === null) return t("untilDay", { until: last });
    // Where it was possible before, the day is not when it began but when no doubt was left.
    if (until === null) {
      if (stretch.count === null) return t("possiblySinceDay", { from: first });
      return t(isCertain(stretch) && beganBefore(stretch, before) ? "surelySinceDay" : "sinceDay", { from: first });
    }
    return until - from === 1 ? t("onDay", { from: first }) : t("between", { from: first, until: last });
  };
  const titleOf = (stretch: Stretch, behind: readonly PersonRecord[]) => {
    const statuses = stretch.possible.map(statusWord).join(" / ");
    if (stretch.count === null && behind.length > 0 && behind.every(({ grade }) => !isFirm(grade))) {
      const grades = [...new Set(behind.map(({ grade }) => words(`grade.${grade}`)))];
      return t("notCounted", { grade: grades.join(" / "), statuses });
    }
    if (stretch.count === null && statuses !== "") return t("possible", { statuses });
    if (stretch.nothing)
      return statuses === "" ? `${t("nothing")}.` : t("oneOf", { statuses: `${statuses} / ${t("nothing")}` });
    return stretch.possible.length === 1 ? `${statuses}.` : t("oneOf", { statuses });
  };

  const markOf = (fact: PersonRecord | PersonMilestone) => ({
    key: fact.id,
    earliest: dayOrNull(fact.earliest),
    latest: dayOrNull(fact.latest) ?? 0,
    sentence: [`${capital(dates.long(fact.date))}.`, either(fact.citations[0]?.says ?? NOTHING_SAID)].join(" ").trim(),
    sources: publishersOf([fact], nameOf),
  });

  return {
    stretches: person.stretches.map((stretch, index) => {
      const from = dayOrNull(stretch.from);
      const until = dayOrNull(stretch.until);
      const behind = recordsBehind(person.records, stretch, until);
      const isImplied = stretch.count === null && stretch.possible.length > 0 && behind.length === 0;
      return {
        key: `s${index}`,
        from,
        until,
        possible: stretch.possible,
        nothing: stretch.nothing,
        count: stretch.count,
        name: stretch.count === null ? "" : statusWord(stretch.count),
        title: titleOf(stretch, behind),
        sentence: [
          days(stretch, person.stretches[index - 1]),
          ...(isImplied ? [t("implied")] : []),
          ...(goesOn(stretch) && person.confirmed !== null
            ? [t("confirmed", { date: dates.day(person.confirmed) })]
            : []),
        ].join(" "),
        sources: publishersOf(behind, nameOf),
      };
    }),
    stays: staysOf(person.records).map(({ key, entry, exit }) => ({
      key,
      from: dayOrNull(entry.earliest ?? entry.latest) ?? 0,
      until: exit === undefined ? null : dayOrNull(exit.latest),
      title: t("stay", { status: statusWord(entry.status).toLocaleLowerCase(locale) }),
      sentence: t(exit ? "stayDays" : "stayOpen", {
        from: dates.short(entry.date),
        until: exit ? dates.short(exit.date) : "",
      }),
      sources: publishersOf([entry], nameOf),
    })),
    marks: [
      ...person.milestones.map((milestone) => ({
        ...markOf(milestone),
        title: `${words(`milestone.${milestone.kind}`)}.`,
      })),
      ...passing(person.records).map((record) => ({ ...markOf(record), title: `${statusWord(record.status)}.` })),
    ],
  };
}

/** One status and no other, and not only a possible one. */
function isCertain({ possible, nothing, count }: Stretch): boolean {
  return count !== null && possible.length === 1 && !nothing;
}

/** What has no end and has to be confirmed; the dead need nobody to do so. */
function goesOn({ until, possible }: Stretch): boolean {
  return until === null && !possible.every((status) => STATUS_TRAITS[status].final);
}

function beganBefore({ possible: [only] }: Stretch, before: Stretch | undefined): boolean {
  return only !== undefined && (before?.possible.includes(only) ?? false);
}

const NOTHING_SAID = { en: null, es: null };

/**
 * Records of an exact day that another one of the same day undoes: out at noon, seized again before midnight. No day ends
 * with them (DOMAIN.md 5.8), so the bar cannot show them, and they are told as marks.
 */
export function passing<R extends Pick<PersonRecord, "earliest" | "latest">>(records: readonly R[]): R[] {
  return records.filter((record, index) => {
    const next = records[index + 1];
    return next !== undefined && [record.latest, next.earliest, next.latest].every((day) => day === record.earliest);
  });
}

/** The custodies that registers state with their own beginning and end: a record that enters, and the one that leaves. */
function staysOf(records: readonly PersonRecord[]) {
  const byStay = Map.groupBy(
    records.filter(({ stay }) => stay !== null),
    ({ stay }) => stay,
  );
  return [...byStay].flatMap(([stay, own]) => {
    const entry = own.find(({ status }) => STATUS_TRAITS[status].deprivedOfLiberty);
    const exit = own.find(({ status }) => !STATUS_TRAITS[status].deprivedOfLiberty);
    return entry ? [{ key: `stay ${stay}`, entry, exit }] : [];
  });
}

/** For each status that is possible on the stretch, the newest record that can have begun it. */
function recordsBehind(records: readonly PersonRecord[], stretch: Stretch, until: Day | null): PersonRecord[] {
  return stretch.possible
    .map((status) =>
      records.findLast((record) => {
        const begins = dayOrNull(record.earliest ?? record.latest) ?? 0;
        return record.status === status && (until === null || begins < until);
      }),
    )
    .filter((record) => record !== undefined);
}

function publishersOf(
  facts: readonly { readonly citations: PersonRecord["citations"] }[],
  nameOf: (publisher: string) => string,
): string {
  const publishers = facts.flatMap((fact) => fact.citations.map(({ source }) => nameOf(source.publisher)));
  return [...new Set(publishers)].join(", ");
}

function dayOrNull(iso: string | null): Day | null {
  return iso === null ? null : (parseDay(iso) ?? null);
}

/** After a full stop a date begins like a sentence: "El 6 de abril de 2026 o antes". */
function capital(phrase: string): string {
  return phrase.charAt(0).toUpperCase() + phrase.slice(1);
}
