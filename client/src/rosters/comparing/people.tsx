import { Link } from "@tanstack/react-router";
import { IconCheck, IconMinus } from "@tabler/icons-react";
import { useTranslations } from "use-intl";
import type { Outputs } from "../../api.ts";
import { CompareChange } from "./change.tsx";
import { letterOf } from "./overlap.tsx";
import classes from "./compare.module.css";
import { PersonalName } from "../../people/personal-name.tsx";

type Comparison = Outputs["rosters"]["compare"];

interface ComparePeopleProps {
  readonly rosters: Comparison["rosters"];
  readonly rows: Comparison["rows"];
  /** Two of one organisation: the columns are the earlier and the later. */
  readonly isOfTwo: boolean;
}

/** Who is on which list, and what the later of two says otherwise. */
export function ComparePeople({ rosters, rows, isOfTwo }: ComparePeopleProps) {
  const t = useTranslations("rosters.compare");
  if (rows.length === 0) return <p role="status">{t("none")}</p>;
  const heading = (at: number) => (isOfTwo ? t(at === 0 ? "earlier" : "later") : letterOf(at));
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it may scroll sideways, and the keyboard has to reach it
    <div className={classes["scroll"]} tabIndex={0} role="region" aria-label={t("table")}>
      <table className={classes["people"]}>
        <caption className="visually-hidden">{t("table")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("person")}</th>
            {rosters.map(({ ref, title }, at) => (
              <th key={ref} scope="col" title={title}>
                <span aria-hidden>{heading(at)}</span>
                <span className="visually-hidden">{title}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.person ?? ""} ${row.name} ${row.lines.join(";")}`}>
              <th scope="row">
                {row.person === null ? (
                  <>
                    <PersonalName name={row.name} /> <span className={classes["muted"]}>{t("notDecided")}</span>
                  </>
                ) : (
                  <Link to="/people/$ref" params={{ ref: row.person }}>
                    <PersonalName name={row.name} />
                  </Link>
                )}
                {row.changed.map((change) => (
                  <CompareChange key={change.fact} change={change} />
                ))}
              </th>
              {rosters.map(({ ref }, at) => (
                <td key={ref}>
                  <On isOn={row.on[at] ?? false} rosterRef={ref} numbers={row.lines[at] ?? []} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface OnProps {
  readonly isOn: boolean;
  readonly rosterRef: string;
  readonly numbers: readonly number[];
}

function On({ isOn, rosterRef, numbers }: OnProps) {
  const t = useTranslations("rosters.compare");
  const [row] = numbers;
  if (!isOn || row === undefined) {
    return (
      <span className={classes["off"]}>
        <IconMinus aria-hidden size={16} />
        <span className="visually-hidden">{t("off")}</span>
      </span>
    );
  }
  return (
    <span className={classes["on"]}>
      <IconCheck aria-hidden size={16} stroke={2.2} />
      <span className="visually-hidden">{t("on")}</span>
      <Link to="/rosters/$ref" params={{ ref: rosterRef }} search={{ step: "decide", show: "all", row }}>
        {t("rows", { count: numbers.length, list: numbers.join(", ") })}
      </Link>
    </span>
  );
}
