import type { Day } from "../days.ts";
import type { PeopleSort } from "../people-query.ts";
import { NO_DAY } from "./columns.ts";
import type { StandingRequest } from "./facet-counts.ts";
import { NOTHING_ON_RECORD, type StateDictionary } from "./state-dictionary.ts";
import type { StretchTable } from "./stretch-table.ts";

export interface SelectRequest extends StandingRequest {
  readonly sort: PeopleSort;
  readonly direction: "asc" | "desc";
}

export interface Selection {
  readonly total: number;
  /** The ids of one window of the sorted people. */
  readonly ids: (from: number, count: number) => string[];
}

/** The rows of `ordered` that nothing keeps out, in the same order. */
export function admitted(ordered: Uint32Array, misses: Uint16Array): Uint32Array {
  const rows = new Uint32Array(ordered.length);
  let count = 0;
  for (let i = 0; i < ordered.length; i += 1) {
    const row = ordered[i] ?? 0;
    if (misses[row] !== 0) continue;
    rows[count] = row;
    count += 1;
  }
  return rows.slice(0, count);
}

/**
 * Sorts rows by the whole number that `keyOf` gives each; equal ones keep their order, in either direction, and those whose
 * key is `NO_DAY` come last in either direction. A counting sort: two passes, however many there are.
 */
export function sortedByKey(
  rows: Uint32Array,
  keyOf: (row: number) => number,
  direction: SelectRequest["direction"],
): Uint32Array {
  const keys = Int32Array.from(rows, keyOf);
  let least = Infinity;
  let most = -Infinity;
  for (const key of keys) {
    if (key === NO_DAY) continue;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  const span = most >= least ? most - least + 1 : 0;
  const bucketOf = (key: number) => {
    if (key === NO_DAY) return span;
    return direction === "asc" ? key - least : most - key;
  };
  const nextPlace = new Uint32Array(span + 2);
  for (const key of keys) {
    const after = bucketOf(key) + 1;
    nextPlace[after] = (nextPlace[after] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < nextPlace.length; bucket += 1) {
    nextPlace[bucket] = (nextPlace[bucket] ?? 0) + (nextPlace[bucket - 1] ?? 0);
  }
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const bucket = bucketOf(keys[i] ?? NO_DAY);
    const place = nextPlace[bucket] ?? 0;
    sorted[place] = rows[i] ?? 0;
    nextPlace[bucket] = place + 1;
  }
  return sorted;
}

/** The day since which the middle line has had the row in the status it has on the day `on`; `NO_DAY` for nothing on record. */
export function countedSince(row: number, table: StretchTable, states: StateDictionary, on: Day): Day {
  const start = table.slices.offset[row] ?? 0;
  const end = start + (table.slices.length[row] ?? 0);
  let status = states.stateOf(NOTHING_ON_RECORD).count;
  let since = NO_DAY;
  for (let at = start; at < end && (table.from[at] ?? 0) <= on; at += 1) {
    const { count } = states.stateOf(table.state[at] ?? NOTHING_ON_RECORD);
    if (count !== status) since = table.from[at] ?? NO_DAY;
    status = count;
  }
  return since;
}
