import { Link } from "@tanstack/react-router";
import { useTranslations } from "use-intl";
import type { Roster } from "./deciding/answer.ts";
import { ROSTER_STEPS, type RosterStep } from "./roster-page-search.ts";
import classes from "./roster-page.module.css";

interface RosterPageStepsProps {
  readonly roster: Roster;
  readonly step: RosterStep;
}

/** Decide, look at the difference, apply: where one is, and how far each of them is. */
export function RosterPageSteps({ roster: { ref, counts, applied }, step }: RosterPageStepsProps) {
  const t = useTranslations("rosters.steps");
  const hints: Record<RosterStep, string> = {
    decide: t("decideLeft", { count: counts.remaining }),
    difference: t("differenceHint"),
    apply: applied === null ? t("applyHint") : t("applied"),
  };
  return (
    <nav aria-label={t("label")} className={classes["steps"]} data-screen-only>
      <ol>
        {ROSTER_STEPS.map((one, index) => (
          <li key={one}>
            <Link
              to="/rosters/$ref"
              params={{ ref }}
              search={{ step: one }}
              resetScroll={false}
              className={classes["step"]}
              data-here={one === step}
              aria-current={one === step ? "step" : undefined}
            >
              <span className={classes["stepName"]}>{`${index + 1}. ${t(one)}`}</span>
              <span className={classes["stepHint"]}>{hints[one]}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
