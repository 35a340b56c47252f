import { type CensusStep, censusQuery } from "@paradero/shared/inputs/census-query";
import { type Day, formatDay, parseDay } from "@paradero/shared/dates/days";
import { type DaySpan, spanWithin } from "../charts/day-scale.ts";
import { SHORTEST_VIEW } from "../charts/timeline/range-brush.tsx";
import type { Search } from "../read-search.ts";

/** A view of the trends: `from` and `to` are the days in view, both shown; the rest is what is counted. */
export const trendsSearch = censusQuery;

export type TrendsSearch = Search<typeof trendsSearch>;

/** Rows that a chart and a download can well take: fifteen years of days. */
const MOST_ROWS = 5_500;

/** The finest step whose rows are not too many: the chart then misses nothing. */
export function automaticStep(whole: DaySpan): CensusStep {
  const days = whole.until - whole.from;
  if (days <= MOST_ROWS) return "day";
  return days <= MOST_ROWS * 7 ? "week" : "month";
}

/** The days in view that an address asks for, inside those that there is something to show for. */
export function viewOf(search: Pick<TrendsSearch, "from" | "to">, whole: DaySpan): DaySpan {
  const from = dayOr(search.from, whole.from);
  const until = dayOr(search.to, whole.until - 1) + 1;
  return from < until ? spanWithin({ from, until }, whole, SHORTEST_VIEW) : whole;
}

/** What an address says of a view: nothing where it is the whole. */
export function searchOfView(view: DaySpan, whole: DaySpan): Pick<TrendsSearch, "from" | "to"> {
  return {
    from: view.from <= whole.from ? undefined : formatDay(view.from),
    to: view.until >= whole.until ? undefined : formatDay(view.until - 1),
  };
}

function dayOr(iso: string | undefined, otherwise: Day): Day {
  return (iso === undefined ? undefined : parseDay(iso)) ?? otherwise;
}
