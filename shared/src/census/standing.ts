import type { Day } from "../days.ts";
import { FRESHNESS } from "../person/facets.ts";
import { STATUSES } from "../statuses.ts";
import { DayColumn } from "./code-column.ts";
import { NO_DAY } from "./columns.ts";
import { freshnessOn } from "./freshness.ts";
import { NOTHING_ON_RECORD, type StateDictionary } from "./state-dictionary.ts";
import type { StretchTable } from "./stretch-table.ts";

/** The code and the values of whoever has nothing on record on that day, and so is not listed. */
export const NOT_LISTED = 0;
const NO_VALUES = [] as const;

/** Who stands how on the day `on`: the status on the middle line. */
export function statusColumn(rows: number, table: StretchTable, { counted }: StateDictionary, on: Day): DayColumn {
  const { slices } = table;
  return new DayColumn(rows, [NO_VALUES, ...STATUSES.map((status) => [status])], (row) => {
    const start = slices.offset[row] ?? 0;
    let at = start + (slices.length[row] ?? 0) - 1;
    while (at >= start && (table.from[at] ?? NO_DAY) > on) at -= 1;
    return at < start ? NOT_LISTED : (counted[table.state[at] ?? NOTHING_ON_RECORD] ?? NOT_LISTED);
  });
}

/** Since when the middle line has had each row in its status of the day `on`; `NO_DAY` where nothing is on record. */
export function countedSince(rows: number, table: StretchTable, { counted }: StateDictionary, on: Day): Int32Array {
  const { from, state, slices } = table;
  const sinceOfRow = new Int32Array(rows).fill(NO_DAY);
  for (let row = 0; row < rows; row += 1) {
    const start = slices.offset[row] ?? 0;
    const end = start + (slices.length[row] ?? 0);
    let status = NOT_LISTED;
    for (let at = start; at < end && (from[at] ?? NO_DAY) <= on; at += 1) {
      const next = counted[state[at] ?? NOTHING_ON_RECORD] ?? NOT_LISTED;
      if (next !== status) sinceOfRow[row] = from[at] ?? NO_DAY;
      status = next;
    }
  }
  return sinceOfRow;
}

/** Ages in days beyond this one are all alike. */
const OLDEST = 1_000;

/** How fresh everybody's last confirmation is on the day `on`. `confirmedOf` gives `NO_DAY` where there is none. */
export function freshnessColumn(rows: number, confirmedOf: (row: number) => Day, on: Day): DayColumn {
  const words = [null, ...FRESHNESS];
  const codeOfAge = Uint8Array.from({ length: OLDEST + 1 }, (_, age) => words.indexOf(freshnessOn(on - age, on)));
  const values = words.map((word) => [word]);
  return new DayColumn(rows, values, (row) => {
    const confirmed = confirmedOf(row);
    return confirmed === NO_DAY ? 0 : (codeOfAge[Math.min(Math.max(on - confirmed, 0), OLDEST)] ?? 0);
  });
}
