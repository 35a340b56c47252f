import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Outputs } from "../../api.ts";
import { useDates } from "../../i18n/use-dates.ts";
import { StatusBadge } from "../../status/status-badge.tsx";
import { DifferenceAbsent } from "./absent.tsx";
import { DifferenceAgainst } from "./against.tsx";
import { useListedWords } from "./words.ts";
import classes from "./difference.module.css";
import { PersonalName } from "../../people/personal-name.tsx";

export type Row = Outputs["rosters"]["difference"]["rows"][number];

interface DifferenceRowProps {
  readonly rosterRef: string;
  readonly row: Row;
}

/** One person: what would be written of them, what disagrees and is not, or what their absence asks. */
export function DifferenceRow({ rosterRef, row }: DifferenceRowProps) {
  const t = useTranslations("rosters.difference");
  const [first] = row.numbers;
  return (
    <li className={classes["row"]}>
      <div className={classes["who"]}>
        <p className={classes["name"]}>
          {row.person === null ? (
            row.name
          ) : (
            <Link to="/people/$ref" params={{ ref: row.person }}>
              <PersonalName name={row.name} />
            </Link>
          )}
        </p>
        <p className={classes["muted"]}>
          {row.kinds.map((kind) => t(`tag.${kind}`)).join(" · ")}
          {first !== undefined && (
            <>
              {" · "}
              <Link to="/rosters/$ref" params={{ ref: rosterRef }} search={{ step: "decide", show: "all", row: first }}>
                {t("rows", { count: row.numbers.length, list: row.numbers.join(", ") })}
              </Link>
            </>
          )}
        </p>
      </div>
      <div className={classes["what"]}>
        <Written row={row} />
        <DifferenceAgainst row={row} />
        {row.kinds.includes("absent") && <DifferenceAbsent row={row} />}
      </div>
    </li>
  );
}

function Written({ row: { records, confirmed, names, filled } }: { readonly row: Row }) {
  const t = useTranslations("rosters.difference");
  const dates = useDates();
  const words = useListedWords();
  return (
    <>
      {records.map(({ status, date }) => (
        <Line key={`${status} ${date}`} label={t("adds")}>
          <StatusBadge status={status} /> {`· ${dates.short(date)}`}
        </Line>
      ))}
      {confirmed.map(({ status, date, asOf }) => (
        <Line key={`${status} ${date} ${asOf}`} label={t("confirms")}>
          <StatusBadge status={status} /> {`· ${dates.short(date)}`}
          {asOf !== null && <span className={classes["muted"]}>{` (${t("asOf", { date: dates.short(asOf) })})`}</span>}
        </Line>
      ))}
      {names.length > 0 && <Line label={t("names")}>{names.join(" · ")}</Line>}
      {filled.map(({ attribute, said }) => (
        <Line key={attribute} label={t("fills")}>
          {t("fill", { attribute: words.label(attribute), said: words.value(attribute, said) })}
        </Line>
      ))}
    </>
  );
}

function Line({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <p className={classes["line"]}>
      <span className={classes["muted"]}>{label}</span>
      <span>{children}</span>
    </p>
  );
}
