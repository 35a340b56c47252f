import type { Day } from "../days.ts";
import { EMPTY_SET, NOTHING, setOf, type StatusSet } from "../status-set.ts";
import type { Status } from "../statuses.ts";
import { inOrder } from "./order.ts";
import type { HistoryRecord } from "./record.ts";

/** What the oracle says of one day. */
export interface OracleDay {
  readonly possible: StatusSet;
  readonly count: Status | null;
}

/** One way in which it may have gone: the records that happened, in order, each with the day it began. */
type Course = readonly { readonly record: HistoryRecord; readonly start: Day }[];

/**
 * The brute-force oracle that the tests hold against `stretches` and the census: it knows no rule of DOMAIN.md 5 but what
 * an order and a range are. It tries every course of events between `first` and the last `latest`, and looks who is where.
 * An open start is tried from `first` on, which says all there is to say about `first` and the days after it.
 */
export function oracle(records: readonly HistoryRecord[], first: Day, last: Day): OracleDay[] {
  const ordered = inOrder(records);
  const firm = ordered.filter((record) => record.firm);
  const open = ordered.filter((record) => !record.firm);
  const certain = courses(firm, first);
  const withOneOpen = open.flatMap((one) =>
    courses(
      ordered.filter((record) => record.firm || record === one),
      first,
    ),
  );
  const middle = middleCourse(firm, certain);
  return Array.from({ length: last - first + 1 }, (_, i) => {
    const onDay = (course: Course) => statusOn(course, first + i);
    const possible = [...certain, ...withOneOpen].map(onDay);
    return {
      possible: possible.reduce((set, status) => set | (status ? setOf([status]) : NOTHING), EMPTY_SET),
      count: onDay(middle),
    };
  });
}

/** Every course in which all of `ordered` happen one after another, each within its own range. */
function courses(ordered: readonly HistoryRecord[], first: Day): Course[] {
  let found: Course[] = [[]];
  for (const record of ordered) {
    found = found.flatMap((course) => {
      const from = Math.max(record.earliest ?? first, course.at(-1)?.start ?? first);
      const starts = Array.from({ length: Math.max(0, record.latest - from + 1) }, (_, i) => from + i);
      return starts.map((start) => [...course, { record, start }]);
    });
  }
  return found;
}

/** The middle line: each firm record on the day nearest to its anchor of all on which it begins in some course. */
function middleCourse(firm: readonly HistoryRecord[], certain: readonly Course[]): Course {
  return firm.map((record, i) => {
    const days = certain.flatMap((course) => course[i]?.start ?? []);
    const away = (day: Day) => Math.abs(day - record.anchor);
    return { record, start: days.reduce((best, day) => (away(day) < away(best) ? day : best)) };
  });
}

/** A day ends at midnight: whoever began last, on the day or before, is in force (DOMAIN.md 5.8). */
function statusOn(course: Course, day: Day): Status | null {
  return course.findLast(({ start }) => start <= day)?.record.status ?? null;
}
