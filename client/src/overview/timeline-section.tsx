import { Skeleton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { Suspense, lazy } from "react";
import { useTranslations } from "use-intl";
import { useSeen } from "../ui/use-seen.ts";
import classes from "./section.module.css";
import type { TimelineGlanceProps } from "./timeline-glance.tsx";

const TimelineGlance = lazy(async () => ({ default: (await import("./timeline-glance.tsx")).TimelineGlance }));

/** About as tall as the chart with its title and legends. */
const HEIGHT = 520;

/** The last years at a glance. It loads when it comes into view: the chart and its figures are heavy. */
export function TimelineSection(props: TimelineGlanceProps) {
  const t = useTranslations("overview");
  const { ref, seen } = useSeen();
  const waiting = <Skeleton height={HEIGHT} />;
  return (
    <section ref={ref} className={classes["section"]} aria-label={t("timeline")}>
      {seen ? (
        <Suspense fallback={waiting}>
          <TimelineGlance {...props} />
        </Suspense>
      ) : (
        waiting
      )}
      <p className={classes["more"]}>
        <Link to="/trends" search={{ rule: props.rule }}>
          {t("allTrends")}
        </Link>
      </p>
    </section>
  );
}
