import type { Day } from "../days.ts";
import { FRESHNESS } from "../people-query.ts";
import { type Status, STATUSES } from "../statuses.ts";
import { freshnessOn } from "./freshness.ts";
import { capacityFor, moved, NO_DAY } from "./columns.ts";
import { NOTHING_ON_RECORD, type StateDictionary } from "./state-dictionary.ts";
import type { StretchTable } from "./stretch-table.ts";

/** One facet of everybody: a small code per row, and what each code stands for. */
export interface CodeColumn {
  readonly codes: Uint32Array;
  /** By code: the values it stands for. `[null]` is "not known"; several for somebody of two nationalities. */
  readonly values: readonly (readonly (string | null)[])[];
}

/** Stands between the values of a set; no text holds it. */
const BETWEEN = "\u0000";

/** An attribute that people carry. Every distinct set of values has a code of its own; code 0 is "not known". */
export class AttributeColumn implements CodeColumn {
  codes = new Uint32Array(0);
  readonly values: (readonly (string | null)[])[] = [[null]];
  readonly #codes = new Map<string, number>([["", 0]]);

  put(row: number, value: string | readonly string[] | null): void {
    const capacity = capacityFor(row + 1, this.codes.length);
    if (capacity > this.codes.length) this.codes = moved(this.codes, new Uint32Array(capacity));
    this.codes[row] = this.#codeOf(typeof value === "string" ? value : [...new Set(value)].sort().join(BETWEEN));
  }

  #codeOf(set: string): number {
    const known = this.#codes.get(set);
    if (known !== undefined) return known;
    this.#codes.set(set, this.values.length);
    return this.values.push(set.split(BETWEEN)) - 1;
  }
}

/** Nothing on record on that day: such people are not listed. */
export const NOT_LISTED = 0;

/** Who stood how on the day `on`: the status on the middle line. */
export function statusColumn(rows: number, table: StretchTable, states: StateDictionary, on: Day): CodeColumn {
  const codes = new Uint32Array(rows);
  const codeOfState = Uint32Array.from(states.states, ({ count }) => codeOf(count));
  const { from, state, slices } = table;
  const { offset, length } = slices;
  for (let row = 0; row < rows; row += 1) {
    const start = offset[row] ?? 0;
    let at = start + (length[row] ?? 0) - 1;
    while (at >= start && (from[at] ?? 0) > on) at -= 1;
    if (at >= start) codes[row] = codeOfState[state[at] ?? NOTHING_ON_RECORD] ?? NOT_LISTED;
  }
  return { codes, values: [[], ...STATUSES.map((status) => [status])] };
}

function codeOf(status: Status | null): number {
  return status === null ? NOT_LISTED : STATUSES.indexOf(status) + 1;
}

/** How fresh everybody's last confirmation is on the day `on`. */
export function freshnessColumn(rows: number, confirmed: Int32Array, on: Day): CodeColumn {
  const codes = new Uint32Array(rows);
  const words = [null, ...FRESHNESS];
  const oldest = 1_000;
  const codeOfAge = Uint32Array.from({ length: oldest + 1 }, (_, age) => words.indexOf(freshnessOn(0, age)));
  for (let row = 0; row < rows; row += 1) {
    const day = confirmed[row] ?? NO_DAY;
    codes[row] = day === NO_DAY ? 0 : (codeOfAge[Math.min(Math.max(on - day, 0), oldest)] ?? 0);
  }
  return { codes, values: words.map((word) => [word]) };
}
