import { useMemo, useState } from "react";
import { useLocale, useTranslations } from "use-intl";
import { useElementSize } from "@mantine/hooks";
import type { Day } from "@paradero/shared/dates/days";
import { useNumber } from "../../i18n/grouped-numbers.ts";
import { type DaySpan, dayScale } from "../day-scale.ts";
import { dayTicks } from "../day-ticks.ts";
import { EventStrip } from "./event-strip.tsx";
import { FiguresPanel } from "./figures-panel.tsx";
import { NamedPanel } from "./named-panel.tsx";
import { PANEL_LEFT, PANEL_RIGHT } from "./panel-frame.tsx";
import { RangeBrush } from "./range-brush.tsx";
import { seriesMarks } from "./series-marks.ts";
import type { TimelineChartProps } from "./chart.tsx";
import { FiguresLegend, NamedLegend } from "./legend.tsx";
import { TimelineReader, TimelineShadow } from "./reader.tsx";
import classes from "./timeline.module.css";

/**
 * Published figures above, named cases below, on one axis of time and two of counts: hundreds and dozens would lie to each
 * other on one.
 */
export function TimelinePlots({ figures, named, events, whole, view, onView, height, compact }: TimelineChartProps) {
  const t = useTranslations("charts");
  const locale = useLocale();
  const formatCount = useNumber();
  const { ref, width } = useElementSize();
  const [dragged, setDragged] = useState<DaySpan | null>(null);
  const [day, setDay] = useState<Day | null>(null);
  const span = dragged ?? view ?? whole;
  const marks = useMemo(() => seriesMarks(figures.map((figure) => figure.organization)), [figures]);
  const plotWidth = Math.max(1, width - PANEL_LEFT - PANEL_RIGHT);
  const ticks = useMemo(() => dayTicks(span, plotWidth, locale), [span, plotWidth, locale]);
  const x = useMemo(() => dayScale(span, PANEL_LEFT, plotWidth), [span, plotWidth]);
  const upper = Math.round(height * (figures.length === 0 ? 0.25 : 0.58));
  const lower = height - upper;
  const reader = { x, day: day === null ? null : Math.min(Math.max(day, span.from), span.until - 1), onDay: setDay };
  const panel = { width, span, ticks, formatCount };
  const noFigures = !figures.some(
    (figure) => figure.latest >= span.from && (figure.earliest ?? figure.latest) < span.until,
  );

  return (
    <div className={classes["timeline"]} ref={ref}>
      {width > 0 && (
        <>
          <div className={classes["panelTitle"]}>
            <strong>{t("published")}</strong>
            <FiguresLegend marks={marks} figures={figures} />
          </div>
          <div className={classes["plots"]}>
            {events.length > 0 && <EventStrip x={x} events={events} below={upper} />}
            <div className={classes["plot"]}>
              <FiguresPanel {...panel} height={upper} figures={figures} marks={marks} dated={named === null} />
              {noFigures && <p className={classes["empty"]}>{t("noFigures")}</p>}
              <TimelineReader {...reader} height={upper} {...{ named, figures, marks }} />
            </div>
          </div>
          {named && (
            <>
              <div className={classes["panelTitle"]}>
                <strong>{t("named")}</strong>
                <NamedLegend />
              </div>
              <div className={classes["plot"]}>
                <NamedPanel {...panel} height={lower} named={named} dated />
                <TimelineShadow {...reader} height={lower - 26} />
              </div>
            </>
          )}
          {!compact && (
            <RangeBrush
              {...{ whole, named, figures }}
              view={span}
              start={PANEL_LEFT}
              width={plotWidth}
              onMove={setDragged}
              onCommit={(next) => {
                setDragged(null);
                onView?.(next);
              }}
            />
          )}
        </>
      )}
    </div>
  );
}
