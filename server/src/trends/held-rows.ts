import { UNKNOWN } from "@paradero/shared/people-query";
import type { Held } from "./count-held.ts";

/** What was counted as a table, header first: a row a step, or with `facet` a row a step and value. */
export function heldRows({ days, series }: Held, facet: string | undefined): (string | number)[][] {
  const numbers = (each: Held["series"][number] | undefined, i: number): number[] =>
    [each?.low, each?.count, each?.high].map((line) => line?.[i] ?? 0);
  if (facet === undefined) {
    return [["date", "low", "count", "high"], ...days.map((day, i) => [day, ...numbers(series[0], i)])];
  }
  const rows = days.flatMap((day, i) => series.map((each) => [day, each.value ?? UNKNOWN, ...numbers(each, i)]));
  return [["date", facet, "low", "count", "high"], ...rows];
}
