import type { Day } from "@paradero/shared/dates/days";

/** A stretch of the calendar: `from` is the first day in view, `until` the first day after it. */
export interface DaySpan {
  readonly from: Day;
  readonly until: Day;
}

/**
 * Days across pixels. A day is as wide as a day: it begins at `left(day)` and ends where the next one begins, so a point
 * that belongs to a day is drawn in its `middle`, never on the border between two.
 */
export interface DayScale {
  readonly span: DaySpan;
  readonly start: number;
  readonly width: number;
  left(day: Day): number;
  middle(day: Day): number;
  /** The day under a pixel, kept inside the span. */
  dayAt(x: number): Day;
}

export function dayScale(span: DaySpan, start: number, width: number): DayScale {
  const days = Math.max(1, span.until - span.from);
  const left = (day: Day) => start + ((day - span.from) / days) * width;
  return {
    span,
    start,
    width,
    left,
    middle: (day) => left(day + 0.5),
    dayAt: (x) => {
      const day = span.from + Math.floor(((x - start) / Math.max(1, width)) * days);
      return Math.min(span.until - 1, Math.max(span.from, day));
    },
  };
}

/** The part of `span` that lies inside `whole`, at least `least` days long. */
export function spanWithin(span: DaySpan, whole: DaySpan, least = 1): DaySpan {
  const longest = whole.until - whole.from;
  const length = Math.min(longest, Math.max(least, span.until - span.from));
  const from = Math.min(Math.max(span.from, whole.from), whole.until - length);
  return { from, until: from + length };
}
