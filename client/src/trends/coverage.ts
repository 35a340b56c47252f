import type { Day } from "@paradero/shared/dates/days";
import { rowOn } from "../charts/step-outline.ts";
import { seriesMarks } from "../charts/timeline/series-marks.ts";
import type { TimelineFigure, TimelineNamed } from "../charts/timeline/series.ts";

/** Named coverage of a figure (DOMAIN.md 8): how many of those it counts are on record here by name as held that day. */
export interface Coverage {
  readonly figure: TimelineFigure;
  readonly named: number;
  /** 0 to 1. */
  readonly share: number;
}

/** Of the newest figure, up to `until`, that was read at its source, of the organisation with the most figures. */
export function namedCoverage(
  figures: readonly TimelineFigure[],
  named: TimelineNamed | null,
  until: Day,
): Coverage | null {
  const main = seriesMarks(figures.map((figure) => figure.organization))
    .keys()
    .next().value;
  const [newest] = figures
    .filter((figure) => figure.organization === main && !figure.secondHand && figure.latest < until && figure.value > 0)
    .toSorted((a, b) => b.latest - a.latest);
  if (!newest || !named) return null;
  const row = rowOn(named, newest.latest);
  const count = named.count[row];
  return count === undefined ? null : { figure: newest, named: count, share: count / newest.value };
}
