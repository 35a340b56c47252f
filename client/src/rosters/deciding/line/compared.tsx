import { Link } from "@tanstack/react-router";
import type { MappedLine } from "@paradero/shared/rosters/mapping/mapped-line";
import { IconCheck, IconTilde, IconX, type TablerIcon } from "@tabler/icons-react";
import { useMemo } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useDates } from "../../../i18n/use-dates.ts";
import { LineValue } from "./value.tsx";
import { type Agreement, type ComparedFact, comparedFacts } from "./facts.ts";
import classes from "./line.module.css";
import type { KnownPerson } from "../answer.ts";

interface LineComparedProps {
  readonly mapped: MappedLine;
  readonly known: KnownPerson | null;
  /** The day that the list speaks for. */
  readonly asOf: string | null;
}

/** What the list says beside what is on record, with what agrees and what differs. */
export function LineCompared({ mapped, known, asOf }: LineComparedProps) {
  const t = useTranslations("rosters.facts");
  const suggestions = useTranslations("rosters.suggestions");
  const locale = useLocale();
  const facts = useMemo(
    () => comparedFacts(mapped, known, { locale, isDated: asOf !== null }),
    [mapped, known, locale, asOf],
  );
  return (
    <table className={classes["facts"]} data-alone={known === null}>
      <caption className="visually-hidden">{t("label")}</caption>
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{t("fact")}</span>
          </th>
          <th scope="col">{t("said")}</th>
          {known && (
            <th scope="col">
              {t("known")}
              {" · "}
              <Link to="/people/$ref" params={{ ref: known.ref }} target="_blank">
                {suggestions("open")}
              </Link>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {facts.map((fact) => (
          <tr key={fact.fact} data-agreement={fact.agreement}>
            <th scope="row">{t(fact.fact)}</th>
            <td>
              <Said fact={fact} asOf={asOf} />
            </td>
            {known && (
              <td>
                <Values values={fact.known} empty="nothing" />
                <Mark agreement={fact.agreement} />
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A list of who is held on a day says so of everybody on it. */
function Said({ fact: { fact, said }, asOf }: { readonly fact: ComparedFact; readonly asOf: string | null }) {
  const t = useTranslations("rosters.facts");
  const dates = useDates();
  if (fact === "status" && said.length === 0 && asOf !== null) return t("heldOn", { date: dates.short(asOf) });
  return <Values values={said} empty="notSaid" />;
}

interface ValuesProps {
  readonly values: ComparedFact["said"];
  readonly empty: "nothing" | "notSaid";
}

function Values({ values, empty }: ValuesProps) {
  const t = useTranslations("rosters.queue");
  if (values.length === 0) return <span className={classes["muted"]}>{t(empty)}</span>;
  return values.map((value) => <LineValue key={JSON.stringify(value)} value={value} />);
}

const MARKS: Record<NonNullable<Agreement>, TablerIcon> = { same: IconCheck, near: IconTilde, differs: IconX };

function Mark({ agreement }: { readonly agreement: Agreement }) {
  const t = useTranslations("rosters.facts");
  if (agreement === null) return null;
  const Icon = MARKS[agreement];
  return (
    <span className={classes["mark"]} data-agreement={agreement}>
      <Icon aria-hidden size={16} stroke={2.2} />
      {t(agreement)}
    </span>
  );
}
