import type { Day } from "@paradero/shared/dates/days";
import type { DayScale } from "../day-scale.ts";
import { rowOn } from "../step-outline.ts";
import { type TimelineFigure, type TimelineNamed, markDay } from "./series.ts";

/** What the timeline says where the pointer is. */
export interface TimelineReading {
  readonly day: Day;
  /** The exact numbers of the step that `day` lies in, not of the pixel. */
  readonly named: { readonly low: number; readonly count: number; readonly high: number } | null;
  /** The figures that speak for this day, or whose marks are under the pointer. */
  readonly figures: readonly TimelineFigure[];
  /** Where no figure speaks for the day: the newest one before it of the organisation with the most figures. */
  readonly before: TimelineFigure | null;
}

/** Pixels around the pointer within which a mark counts as pointed at. */
const REACH = 7;

export function readTimeline(
  day: Day,
  x: DayScale,
  named: TimelineNamed | null,
  figures: readonly TimelineFigure[],
  mainOrganization: string | undefined,
): TimelineReading {
  const row = named ? rowOn(named, day) : -1;
  const at = x.middle(day);
  const near = figures.filter((figure) => Math.abs(x.middle(markDay(figure)) - at) <= REACH);
  const covering = figures.filter(
    (figure) => figure.earliest !== null && figure.earliest <= day && day <= figure.latest,
  );
  const found = [...new Set([...covering, ...near])].sort((a, b) => a.latest - b.latest || b.value - a.value);
  return {
    day,
    named:
      named && row >= 0 ? { low: named.low[row] ?? 0, count: named.count[row] ?? 0, high: named.high[row] ?? 0 } : null,
    figures: found,
    before: found.length > 0 ? null : newestBefore(figures, day, mainOrganization),
  };
}

function newestBefore(
  figures: readonly TimelineFigure[],
  day: Day,
  organization: string | undefined,
): TimelineFigure | null {
  let newest: TimelineFigure | null = null;
  for (const figure of figures) {
    if (figure.organization !== organization || figure.secondHand || figure.latest > day) continue;
    if (!newest || figure.latest > newest.latest) newest = figure;
  }
  return newest;
}
