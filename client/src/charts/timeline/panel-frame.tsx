import { type ReactNode, useMemo } from "react";
import { CartesianGrid, ComposedChart, XAxis, YAxis, usePlotArea } from "recharts";
import { countTicks } from "../count-ticks.ts";
import { type DayScale, type DaySpan, dayScale } from "../day-scale.ts";
import type { DayTick } from "../day-ticks.ts";

/** Pixels that every panel of one timeline keeps free beside its plot, so that their days stand under each other. */
export const PANEL_LEFT = 56;
export const PANEL_RIGHT = 14;
const AXIS_HEIGHT = 26;
// Objects that stay the same from step to step: the frame would otherwise work out everything anew while the brush moves.
const NO_ROWS: Record<string, number>[] = [];
const LOWEST = { top: 10, right: PANEL_RIGHT, bottom: 0, left: 0 };
const UPPER = { ...LOWEST, bottom: 8 };
const WORDS = { fill: "var(--ink-muted)", fontSize: 13 };
const TICK_LINE = { stroke: "var(--line-strong)" };

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
  const counts = useMemo(() => countTicks(most, height < 160 ? 2 : 4), [most, height]);
  const top = counts.at(-1) ?? 1;
  const countDomain = useMemo(() => [0, top], [top]);
  const days = useMemo(() => ticks.map((tick) => tick.day), [ticks]);
  const dayDomain = useMemo(() => [span.from, span.until], [span]);
  const formatDay = useMemo(() => {
    // The grid takes its lines from the ticks, so the upper panel has them too, without words.
    const labels = new Map(dated ? ticks.map((tick) => [tick.day, tick.label]) : []);
    return (day: number) => labels.get(day) ?? "";
  }, [ticks, dated]);
  return (
    <ComposedChart
      width={width}
      height={height}
      data={NO_ROWS}
      margin={dated ? LOWEST : UPPER}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--line)" />
      <XAxis
        type="number"
        dataKey="day"
        domain={dayDomain}
        ticks={days}
        allowDataOverflow
        interval={0}
        height={dated ? AXIS_HEIGHT : 1}
        tick={WORDS}
        tickFormatter={formatDay}
        tickLine={dated ? TICK_LINE : false}
        axisLine={TICK_LINE}
      />
      <YAxis
        type="number"
        domain={countDomain}
        ticks={counts}
        interval={0}
        allowDataOverflow
        width={PANEL_LEFT}
        tick={WORDS}
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
