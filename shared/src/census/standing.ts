import type { Day } from "../dates/days.ts";
import { STATUSES } from "../statuses/statuses.ts";
import { type CodeColumn, DerivedColumn } from "./code-column.ts";
import { NO_DAY } from "./columns.ts";
import type { DaySteps } from "./day-steps.ts";
import { FRESHNESS_VALUES, freshnessCode } from "./freshness.ts";
import { NOTHING_ON_RECORD, type StateDictionary } from "./state-dictionary.ts";

/** The code of whoever is not listed on that day: their history begins later. */
const NOT_LISTED = 0;
/** The code of whoever has no status on the middle line: only alleged, or nothing on record at all. */
const NOTHING_COUNTED = 1;
const FIRST_STATUS = 2;
const STATUS_VALUES = [[], [null], ...STATUSES.map((status) => [status])];

/** Who stands how on the day `on`: the status on the middle line. */
export function statusColumn(rows: number, said: DaySteps, { counted }: StateDictionary, on: Day): DerivedColumn {
  return new DerivedColumn(rows, STATUS_VALUES, (row) => {
    const at = said.stepOn(row, on);
    const state = at < 0 ? NOTHING_ON_RECORD : (said.value[at] ?? NOTHING_ON_RECORD);
    if (state === NOTHING_ON_RECORD) return isFollowed(said, row, at) ? NOT_LISTED : NOTHING_COUNTED;
    const status = counted[state] ?? 0;
    return status === 0 ? NOTHING_COUNTED : FIRST_STATUS - 1 + status;
  });
}

/** Whether the history of a row goes on after the step `at`; -1: whether it has a step at all. */
function isFollowed({ slices: { offset, length } }: DaySteps, row: number, at: number): boolean {
  const count = length[row] ?? 0;
  return at < 0 ? count > 0 : at + 1 < (offset[row] ?? 0) + count;
}

/** By code of `statusColumn`: what to sort by; those of no status come last. */
export function statusKeys(codes: Uint32Array): Int32Array {
  return Int32Array.from(codes, (code) => (code < FIRST_STATUS ? NO_DAY : code));
}

/** Since when the middle line has had each row in its status of the day `on`; `NO_DAY` where it has none. */
export function countedSince(rows: number, said: DaySteps, { counted }: StateDictionary, on: Day): Int32Array {
  const { from, value, slices } = said;
  const sinceOfRow = new Int32Array(rows).fill(NO_DAY);
  for (let row = 0; row < rows; row += 1) {
    const start = slices.offset[row] ?? 0;
    const end = start + (slices.length[row] ?? 0);
    let status = 0;
    for (let at = start; at < end && (from[at] ?? NO_DAY) <= on; at += 1) {
      const next = counted[value[at] ?? NOTHING_ON_RECORD] ?? 0;
      if (next !== status) sinceOfRow[row] = next === 0 ? NO_DAY : (from[at] ?? NO_DAY);
      status = next;
    }
  }
  return sinceOfRow;
}

/** What everybody's place says on the day `on`. @param values by number of the place */
export function placeColumn(rows: number, where: DaySteps, values: CodeColumn["values"], on: Day): DerivedColumn {
  return new DerivedColumn(rows, values, (row) => where.valueOn(row, on));
}

/** How fresh everybody's last confirmation is on the day `on`. */
export function freshnessColumn(rows: number, confirmed: DaySteps, on: Day): DerivedColumn {
  return new DerivedColumn(rows, FRESHNESS_VALUES, (row) => freshnessCode(confirmed.valueOn(row, on), on));
}
