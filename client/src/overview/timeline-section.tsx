import type { CountingRule } from "@paradero/shared/counting-rules";
import { Link } from "@tanstack/react-router";
import { useId } from "react";
import { useTranslations } from "use-intl";
import classes from "./section.module.css";

interface TimelineSectionProps {
  readonly rule: CountingRule;
  readonly organization: string;
  readonly today: string;
}

export function TimelineSection({ rule, organization }: TimelineSectionProps) {
  const t = useTranslations("overview");
  const heading = useId();
  return (
    <section className={classes["section"]} aria-labelledby={heading}>
      <h2 id={heading}>{t("timeline")}</h2>
      <p className={classes["lead"]}>{t("timelineLead", { organization })}</p>
      <p className={classes["more"]}>
        <Link to="/trends" search={{ rule }}>
          {t("allTrends")}
        </Link>
      </p>
    </section>
  );
}
