import type { PeopleSort } from "../inputs/people-query.ts";
import { NO_DAY } from "./columns.ts";
import type { StandingRequest } from "./facet-counts.ts";

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
 * Sorts rows by the whole number that `keyOfRow` holds for each; equal ones keep their order, in either direction, and those whose
 * key is `NO_DAY` come last in either direction. A counting sort: a few passes, however many there are.
 */
export function sortedByKey(
  rows: Uint32Array,
  keyOfRow: Int32Array | Uint32Array,
  direction: SelectRequest["direction"],
): Uint32Array {
  const keys = new Int32Array(rows.length);
  let least = Infinity;
  let most = -Infinity;
  for (let i = 0; i < rows.length; i += 1) {
    const key = keyOfRow[rows[i] ?? 0] ?? NO_DAY;
    keys[i] = key;
    if (key === NO_DAY) continue;
    if (key < least) least = key;
    if (key > most) most = key;
  }
  const unknown = Math.max(0, most - least + 1);
  const buckets = keys.map((key) => (key === NO_DAY ? unknown : direction === "asc" ? key - least : most - key));
  return inBuckets(rows, buckets, unknown + 1);
}

function inBuckets(rows: Uint32Array, buckets: Int32Array, bucketCount: number): Uint32Array {
  const nextPlace = new Uint32Array(bucketCount + 1);
  for (let i = 0; i < buckets.length; i += 1) {
    const after = (buckets[i] ?? 0) + 1;
    nextPlace[after] = (nextPlace[after] ?? 0) + 1;
  }
  for (let bucket = 1; bucket < bucketCount; bucket += 1) {
    nextPlace[bucket] = (nextPlace[bucket] ?? 0) + (nextPlace[bucket - 1] ?? 0);
  }
  const sorted = new Uint32Array(rows.length);
  for (let i = 0; i < rows.length; i += 1) {
    const bucket = buckets[i] ?? 0;
    const place = nextPlace[bucket] ?? 0;
    sorted[place] = rows[i] ?? 0;
    nextPlace[bucket] = place + 1;
  }
  return sorted;
}
