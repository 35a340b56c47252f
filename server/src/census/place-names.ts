import type { Census } from "@paradero/shared/census/census";
import type { Sql } from "postgres";
import { type CopiedRow, copyRows } from "./copy-rows.ts";
import { type NeighbourColumn, neighboursQuery } from "./queries.ts";
import type { PlaceOf } from "./read-people.ts";

/**
 * Where the names stand in the alphabet of a census by which people were shown: those of `moving` between their neighbours,
 * all others where they stand already. Undefined where everybody has to be read again: a neighbour is not in the census yet,
 * or two are so close that nothing fits between.
 */
export async function placesOfNames(sql: Sql, census: Census, moving: readonly string[]): Promise<PlaceOf | undefined> {
  const placed = new Map<string, number>();
  const key = (person: string, recordedAt: number) => `${person} ${recordedAt}`;
  const placeOf = (person: string, recordedAt: number) =>
    placed.get(key(person, recordedAt)) ?? census.placeOf(person, recordedAt);
  for (const row of await neighboursOf(sql, moving)) {
    const neighbour = (person: string | null, at: string | null) => person && placeOf(person, Number(at));
    const low = neighbour(row.before, row.beforeAt);
    const high = neighbour(row.after, row.afterAt);
    const place = between(row.before === null ? -Infinity : low, row.after === null ? Infinity : high);
    if (place === undefined) return undefined;
    placed.set(key(row.person ?? "", Number(row.recordedAt)), place);
  }
  return (person, recordedAt) => placeOf(person, recordedAt) ?? 0;
}

async function neighboursOf(sql: Sql, ids: readonly string[]): Promise<CopiedRow<NeighbourColumn>[]> {
  const neighbours: CopiedRow<NeighbourColumn>[] = [];
  if (ids.length > 0) for await (const rows of copyRows(sql, neighboursQuery(ids))) neighbours.push(...rows);
  return neighbours;
}

/** Half-way, or beyond the only neighbour. @returns undefined where one is not known or nothing lies between */
function between(low: number | null | "", high: number | null | ""): number | undefined {
  if (typeof low !== "number" || typeof high !== "number") return undefined;
  if (low === -Infinity) return high === Infinity ? 0 : high - 1;
  if (high === Infinity) return low + 1;
  const place = (low + high) / 2;
  return low < place && place < high ? place : undefined;
}
