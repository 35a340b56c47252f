import type { Day } from "@paradero/shared/dates/days";
import type { DayScale } from "./day-scale.ts";

/**
 * A row of counts over time. Row i speaks for the days after `days[i - 1]` up to and with `days[i]`; the first one begins
 * on `from`.
 */
export interface StepRows {
  readonly from: Day;
  readonly days: ArrayLike<Day>;
}

type Height = (value: number) => number;

/**
 * The line of `values` as one SVG path. Where several rows share a pixel column, the column runs from their lowest to
 * their highest value, so that no peak is lost however far the view is zoomed out.
 */
export function stepLine(rows: StepRows, values: ArrayLike<number>, x: DayScale, y: Height): string {
  const columns = pixelColumns(rows, values, values, x);
  let path = "";
  for (const column of columns) {
    path += `${path === "" ? `M${round(column.left)} ` : `H${round(column.left)}V`}${round(y(column.first))}`;
    if (column.least !== column.most)
      path += `V${round(y(column.least))}V${round(y(column.most))}V${round(y(column.last))}`;
    path += `H${round(column.right)}`;
  }
  return path;
}

/** The area between `low` and `high` as one closed SVG path: per pixel column the lowest low and the highest high. */
export function stepBand(
  rows: StepRows,
  low: ArrayLike<number>,
  high: ArrayLike<number>,
  x: DayScale,
  y: Height,
): string {
  const columns = pixelColumns(rows, low, high, x);
  if (columns.length === 0) return "";
  let top = "";
  let bottom = "";
  for (const column of columns) {
    top += `${top === "" ? "M" : "L"}${round(column.left)} ${round(y(column.most))}H${round(column.right)}`;
    bottom = `L${round(column.right)} ${round(y(column.least))}H${round(column.left)}${bottom}`;
  }
  return `${top}${bottom}Z`;
}

/** The row that speaks for `day`, or -1 where none does. */
export function rowOn(rows: StepRows, day: Day): number {
  if (day < rows.from) return -1;
  let below = 0;
  let above = rows.days.length;
  while (below < above) {
    const middle = (below + above) >> 1;
    if ((rows.days[middle] ?? Infinity) < day) below = middle + 1;
    else above = middle;
  }
  return below < rows.days.length ? below : -1;
}

interface Column {
  readonly left: number;
  right: number;
  readonly first: number;
  last: number;
  least: number;
  most: number;
}

function pixelColumns(rows: StepRows, low: ArrayLike<number>, high: ArrayLike<number>, x: DayScale): Column[] {
  const columns: Column[] = [];
  const start = Math.max(0, rowOn(rows, Math.max(x.span.from, rows.from)));
  let column: Column | undefined;
  for (let index = start; index < rows.days.length; index += 1) {
    const begins = index === 0 ? rows.from : (rows.days[index - 1] ?? 0) + 1;
    if (begins >= x.span.until) break;
    const ends = (rows.days[index] ?? 0) + 1;
    if (ends <= x.span.from) continue;
    const left = x.left(Math.max(begins, x.span.from));
    const right = x.left(Math.min(ends, x.span.until));
    const least = low[index] ?? 0;
    const most = high[index] ?? 0;
    if (column && Math.floor(left) === Math.floor(column.left) && right - column.left <= 1) {
      column.right = right;
      column.last = most;
      column.least = Math.min(column.least, least);
      column.most = Math.max(column.most, most);
      continue;
    }
    column = { left, right, first: most, last: most, least, most };
    columns.push(column);
  }
  return columns;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
