import { COMPARE_VIEWS } from "@paradero/shared/rosters/roster-input";
import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Outputs } from "../../api.ts";
import { useDates } from "../../i18n/use-dates.ts";
import classes from "./compare.module.css";

type Comparison = Outputs["rosters"]["compare"];

interface CompareShowProps {
  readonly comparison: Comparison;
  readonly show: (typeof COMPARE_VIEWS)[number];
}

/** Two lists of one organisation in time order, with who came, who is gone and of whom something else is said. */
export function CompareShow({ comparison, show }: CompareShowProps) {
  const t = useTranslations("rosters.compare");
  const dates = useDates();
  const { rosters, counts, everywhere, overlap } = comparison;
  const both = overlap[0]?.[1] ?? everywhere;
  if (!counts) return null;
  const numbers = { all: counts.in + counts.out + both, ...counts };
  const means = { all: "", in: t("inMeans"), out: t("outMeans"), changed: t("changedMeans") };
  return (
    <>
      <ol className={classes["two"]}>
        {rosters.map(({ ref, title, asOf, people }, at) => (
          <li key={ref}>
            <span className={classes["muted"]}>{at === 0 ? t("earlier") : t("later")}</span>
            <Link to="/rosters/$ref" params={{ ref }}>
              {title}
            </Link>
            <span className={classes["muted"]}>
              {[asOf === null ? null : dates.long(asOf), t("people", { count: people })].filter(Boolean).join(" · ")}
            </span>
          </li>
        ))}
      </ol>
      <nav aria-label={t("show")}>
        <ul className={classes["views"]}>
          {COMPARE_VIEWS.map((one) => (
            <li key={one}>
              <Link
                to="/rosters/compare"
                search={(old) => ({ ...old, show: one === "all" ? undefined : one })}
                resetScroll={false}
                className={classes["view"]}
                data-on={one === show}
                aria-current={one === show ? "true" : undefined}
              >
                <span className={classes["viewName"]}>{t(one)}</span>
                <strong>{t("number", { count: numbers[one] })}</strong>
                <span className={classes["muted"]}>
                  {one === "all" ? `${t("number", { count: both })} ${t("stay")}` : means[one]}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
