import type { ReactNode } from "react";
import { CartesianGrid, ComposedChart, XAxis, YAxis, usePlotArea } from "recharts";
import { countTicks } from "./count-ticks.ts";
import { type DayScale, type DaySpan, dayScale } from "./day-scale.ts";
import type { DayTick } from "./day-ticks.ts";

/** Pixels that every panel of one timeline keeps free beside its plot, so that their days stand under each other. */
export const PANEL_LEFT = 46;
export const PANEL_RIGHT = 14;
const AXIS_HEIGHT = 26;
const NO_ROWS: readonly Record<string, number>[] = [];

interface PanelFrameProps {
  readonly width: number;
  readonly height: number;
  readonly span: DaySpan;
  readonly ticks: readonly DayTick[];
  /** Only the lowest panel writes the dates. */
  readonly dated: boolean;
  readonly most: number;
  readonly formatCount: (count: number) => string;
  /** Draws the marks inside the plot. */
  readonly children: (x: DayScale, y: (count: number) => number) => ReactNode;
}

/** Axes and grid of one panel. The marks inside are drawn by its child with the very scales of the axes. */
export function PanelFrame({ width, height, span, ticks, dated, most, formatCount, children }: PanelFrameProps) {
  const counts = countTicks(most, height < 160 ? 2 : 4);
  const top = counts.at(-1) ?? 1;
  const labels = new Map(ticks.map((tick) => [tick.day, tick.label]));
  return (
    <ComposedChart
      width={width}
      height={height}
      data={[...NO_ROWS]}
      margin={{ top: 10, right: PANEL_RIGHT, bottom: dated ? 0 : 8, left: 0 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="day"
        domain={[span.from, span.until]}
        ticks={ticks.map((tick) => tick.day)}
        allowDataOverflow
        interval={0}
        height={dated ? AXIS_HEIGHT : 1}
        tick={{ fill: "var(--ink-muted)", fontSize: 13 }}
        // The grid takes its lines from the ticks, so the upper panel has them too, without words.
        tickFormatter={(day: number) => (dated ? (labels.get(day) ?? "") : "")}
        tickLine={dated ? { stroke: "var(--line-strong)" } : false}
        axisLine={{ stroke: "var(--line-strong)" }}
      />
      <YAxis
        type="number"
        domain={[0, top]}
        ticks={counts}
        interval={0}
        allowDataOverflow
        width={PANEL_LEFT}
        tick={{ fill: "var(--ink-muted)", fontSize: 13 }}
        tickFormatter={formatCount}
        tickLine={false}
        axisLine={false}
      />
      <InPlot span={span} top={top}>
        {children}
      </InPlot>
    </ComposedChart>
  );
}

interface InPlotProps {
  readonly span: DaySpan;
  readonly top: number;
  readonly children: (x: DayScale, y: (count: number) => number) => ReactNode;
}

function InPlot({ span, top, children }: InPlotProps) {
  const plot = usePlotArea();
  if (!plot) return null;
  const y = (count: number) => plot.y + plot.height * (1 - count / top);
  return <g>{children(dayScale(span, plot.x, plot.width), y)}</g>;
}
