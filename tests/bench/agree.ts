import type { Timeline } from "@paradero/shared/census/timeline";
import { type Day, formatDay } from "@paradero/shared/dates/days";
import type { Change, LineName } from "./sql-sweep.ts";

/** The name in SQL of the series of all people. */
export const ALL = "all";

/** Every point of every line must be the same: throws at the first that is not, else tells how many were compared. */
export function mustAgree({ days, series }: Timeline, changes: readonly Change[], lines: readonly LineName[]): number {
  const byLine = Map.groupBy(changes, (change) => `${change.series} ${change.line}`);
  for (const one of series) {
    for (const line of lines) {
      const name = one.value ?? ALL;
      const expected = running(byLine.get(`${name} ${line}`) ?? [], days);
      const wrong = expected.findIndex((number, row) => one[line][row] !== number);
      if (wrong === -1) continue;
      const [day, ours, theirs] = [formatDay(days[wrong] ?? 0), one[line][wrong], expected[wrong]];
      throw new Error(`${name} ${line} on ${day}: the census says ${ours}, SQL says ${theirs}`);
    }
  }
  return series.length * lines.length * days.length;
}

/** The sum of the changes up to each day. */
function running(changes: readonly Change[], days: Int32Array): number[] {
  const sorted = changes.toSorted((a, b) => a.day - b.day);
  let sum = 0;
  let next = 0;
  return Array.from(days, (day: Day) => {
    for (; next < sorted.length && (sorted[next]?.day ?? Infinity) <= day; next += 1) sum += sorted[next]?.change ?? 0;
    return sum;
  });
}
