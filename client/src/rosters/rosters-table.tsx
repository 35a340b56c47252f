import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import { useOrganizationName } from "../i18n/use-organization-name.ts";
import { useInnerQuotes } from "../i18n/inner-quotes.ts";
import { useNumber } from "../i18n/grouped-numbers.ts";
import { useDates } from "../i18n/use-dates.ts";
import { useStoreDay } from "../i18n/use-store-day.ts";
import type { RosterInBrief } from "./rosters-page.tsx";
import classes from "./rosters.module.css";

interface RostersTableProps {
  readonly rows: readonly RosterInBrief[];
  /** Those that are to be compared. */
  readonly chosen: readonly string[];
  readonly onChoose: (ref: string, isChosen: boolean) => void;
  /** No more can be compared at once. */
  readonly isFull: boolean;
}

/** The lists, the newest first, with what remains to be done of each. */
export function RostersTable({ rows, chosen, onChoose, isFull }: RostersTableProps) {
  const t = useTranslations("mapping.lists");
  const inner = useInnerQuotes();
  const mayCompare = rows.length > 1;
  return (
    <table role="table" className={classes["table"]}>
      <caption className="visually-hidden">{t("title")}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {mayCompare && (
            <th role="columnheader" scope="col" className={classes["tick"]}>
              <span className="visually-hidden">{t("chooseColumn")}</span>
            </th>
          )}
          <th role="columnheader" scope="col">
            {t("list")}
          </th>
          <th role="columnheader" scope="col">
            {t("organization")}
          </th>
          <th role="columnheader" scope="col">
            {t("asOf")}
          </th>
          <th role="columnheader" scope="col" data-numeric="true">
            {t("lines")}
          </th>
          <th role="columnheader" scope="col">
            {t("decided")}
          </th>
          <th role="columnheader" scope="col">
            {t("applied")}
          </th>
          <th role="columnheader" scope="col">
            {t("recorded")}
          </th>
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr role="row" key={row.ref}>
            {mayCompare && (
              <td role="cell" className={classes["tick"]}>
                <input
                  type="checkbox"
                  aria-label={t("choose", { title: inner(row.title) })}
                  checked={chosen.includes(row.ref)}
                  disabled={isFull && !chosen.includes(row.ref)}
                  onChange={(event) => onChoose(row.ref, event.currentTarget.checked)}
                />
              </td>
            )}
            <RosterCells row={row} />
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function RosterCells({ row }: { readonly row: RosterInBrief }) {
  const t = useTranslations("mapping.lists");
  const dates = useDates();
  const dayOf = useStoreDay();
  const nameOf = useOrganizationName();
  const number = useNumber();
  const { ref, title, organization, asOf, lines, decided, remaining, applied, recordedAt } = row;
  return (
    <>
      <th role="rowheader" scope="row">
        <Link to="/rosters/$ref" params={{ ref }}>
          {title}
        </Link>
      </th>
      <td role="cell" data-label={t("organization")} data-unknown={organization === ""}>
        {organization === "" ? t("noOrganization") : nameOf(organization)}
      </td>
      <td role="cell" data-label={t("asOf")} data-unknown={asOf === null}>
        {asOf === null ? t("noDay") : dates.short(asOf)}
      </td>
      <td role="cell" data-label={t("lines")} data-numeric="true">
        {number(lines)}
      </td>
      <td role="cell" data-label={t("decided")}>
        {remaining === 0 ? t("allDecided") : t("progress", { decided, all: decided + remaining })}
        {remaining > 0 && <span className={classes["aside"]}>{t("remaining", { count: remaining })}</span>}
      </td>
      <td role="cell" data-label={t("applied")}>
        {applied === null ? t("appliedNo") : t("appliedYes", { seq: String(applied) })}
      </td>
      <td role="cell" data-label={t("recorded")}>
        {dates.short(dayOf(recordedAt))}
      </td>
    </>
  );
}
