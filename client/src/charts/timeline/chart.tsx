import { Skeleton } from "@mantine/core";
import { Suspense, lazy } from "react";
import { useTranslations } from "use-intl";
import type { DaySpan } from "../day-scale.ts";
import type { TimelineEvent, TimelineFigure, TimelineNamed } from "./series.ts";

export interface TimelineChartProps {
  /** Published stocks only: total numbers of people held on a day. */
  readonly figures: readonly TimelineFigure[];
  /** Named people held under one rule; null leaves that panel out. */
  readonly named: TimelineNamed | null;
  readonly events: readonly TimelineEvent[];
  /** Every day that there is something to show for. */
  readonly whole: DaySpan;
  /** The days in view; all of them where it is left out. */
  readonly view?: DaySpan;
  /** Called once when the reader has chosen other days. */
  readonly onView?: (view: DaySpan) => void;
  /** Pixels of both panels together, without titles and brush. */
  readonly height: number;
  /** Without the brush: for a page where the timeline is not the main thing. */
  readonly compact?: boolean;
}

// The chart library is as large as the rest of a page: it comes only where a chart is shown.
const Plots = lazy(async () => ({ default: (await import("./plots.tsx")).TimelinePlots }));

/** The timeline of published figures and named cases. Stands in a `ChartFigure`, with its table twin. */
export function TimelineChart(props: TimelineChartProps) {
  const t = useTranslations("charts");
  return (
    <Suspense fallback={<Skeleton height={props.height + 120} aria-label={t("loading")} role="status" />}>
      <Plots {...props} />
    </Suspense>
  );
}
