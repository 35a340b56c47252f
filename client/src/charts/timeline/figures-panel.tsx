import { memo } from "react";
import type { DaySpan } from "../day-scale.ts";
import type { DayTick } from "../day-ticks.ts";
import classes from "./timeline.module.css";
import { PanelFrame } from "./panel-frame.tsx";
import { type SeriesMark, markOutline } from "./series-marks.ts";
import { QUALIFIER_LOOK, type TimelineFigure, markDay } from "./series.ts";

interface FiguresPanelProps {
  readonly width: number;
  readonly height: number;
  readonly span: DaySpan;
  readonly ticks: readonly DayTick[];
  readonly figures: readonly TimelineFigure[];
  readonly marks: ReadonlyMap<string, SeriesMark>;
  readonly formatCount: (count: number) => string;
  readonly dated: boolean;
}

const RADIUS = 4.2;

/** Published stocks as points. Nothing is joined: between two statements nobody counted (DOMAIN.md 6). */
export const FiguresPanel = memo(function FiguresPanel(props: FiguresPanelProps) {
  const { width, height, span, ticks, figures, marks, formatCount, dated } = props;
  const inView = figures.filter(
    (figure) => figure.latest >= span.from && (figure.earliest ?? figure.latest) < span.until,
  );
  const most = Math.max(0, ...inView.map((figure) => figure.value));
  const radius = width < 480 ? RADIUS - 0.8 : RADIUS;
  return (
    <PanelFrame {...{ width, height, span, ticks, formatCount, dated, most }}>
      {(x, y) =>
        inView.map((figure) => {
          const mark = marks.get(figure.organization);
          if (!mark) return null;
          const first = Math.max(x.left(figure.earliest ?? figure.latest), x.start);
          const last = Math.min(x.left(figure.latest + 1), x.start + x.width);
          const at = { x: x.middle(markDay(figure)), y: y(figure.value) };
          const markInView = at.x >= x.start && at.x <= x.start + x.width;
          return (
            <g key={figure.ref} className={classes["mark"]} data-tone={mark.tone} data-hollow={figure.secondHand}>
              {last - first > radius * 2 && <path className={classes["whisker"]} d={`M${first} ${at.y}H${last}`} />}
              {markInView && QUALIFIER_LOOK[figure.qualifier].openAbove && (
                <path className={classes["whisker"]} d={`M${at.x} ${at.y}v${-radius - 6}m-2.6 2.8l2.6 -2.8l2.6 2.8`} />
              )}
              {markInView && <path d={markOutline(mark.shape, radius)} transform={`translate(${at.x} ${at.y})`} />}
            </g>
          );
        })
      }
    </PanelFrame>
  );
});
