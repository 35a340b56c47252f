import { memo } from "react";
import type { DaySpan } from "./day-scale.ts";
import type { DayTick } from "./day-ticks.ts";
import { PanelFrame } from "./panel-frame.tsx";
import { rowOn, stepBand, stepLine } from "./step-outline.ts";
import type { TimelineNamed } from "./timeline-series.ts";
import classes from "./timeline.module.css";

interface NamedPanelProps {
  readonly width: number;
  readonly height: number;
  readonly span: DaySpan;
  readonly ticks: readonly DayTick[];
  readonly named: TimelineNamed;
  readonly formatCount: (count: number) => string;
  readonly dated: boolean;
}

/** Named people held: the band from the certain to the possible, and the count line in it (DOMAIN.md 5). */
export const NamedPanel = memo(function NamedPanel(props: NamedPanelProps) {
  const { named, span } = props;
  return (
    <PanelFrame {...props} most={mostInView(named, span)}>
      {(x, y) => (
        <>
          <path className={classes["band"]} d={stepBand(named, named.low, named.high, x, y)} />
          <path className={classes["line"]} d={stepLine(named, named.count, x, y)} />
        </>
      )}
    </PanelFrame>
  );
});

function mostInView(named: TimelineNamed, span: DaySpan): number {
  const start = Math.max(0, rowOn(named, Math.max(span.from, named.from)));
  let most = 0;
  for (let row = start; row < named.days.length; row += 1) {
    if ((named.days[row - 1] ?? -Infinity) >= span.until - 1) break;
    most = Math.max(most, named.high[row] ?? 0);
  }
  return most;
}
