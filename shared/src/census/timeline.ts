import type { CensusStep } from "../census-query.ts";
import type { Day } from "../days.ts";
import { DomainError } from "../errors.ts";
import type { StatusSet } from "../status-set.ts";
import type { CodeColumn } from "./code-column.ts";
import { NO_DAY } from "./columns.ts";
import type { PersonFilter } from "./filter.ts";
import { type Lines, NO_LANE } from "./lines.ts";
import { NOTHING_ON_RECORD } from "./state-dictionary.ts";
import { rowOfEachDay, stepDays } from "./steps.ts";
import type { StretchTable } from "./stretch-table.ts";

export interface TimelineRequest {
  /** What counts as held: the statuses of a counting rule. */
  readonly statuses: StatusSet;
  readonly from: Day;
  /** The last day, included. */
  readonly to: Day;
  readonly step: CensusStep;
  /** One series per value of this facet; one for all where it is left out. */
  readonly by?: string | undefined;
  /** A choice of statuses narrows `statuses` day by day; freshness is judged on `to`. */
  readonly filter: PersonFilter;
  /** Only what was recorded by this instant; everything where it is left out. */
  readonly asKnown?: number | null | undefined;
}

export interface TimelineSeries {
  /** The value of the `by` facet; null: not known, or no `by`. */
  readonly value: string | null;
  /** For each of `days`: certainly held, held on the middle line, possibly held (domain.md 5.7: low <= count <= high). */
  readonly low: Int32Array;
  readonly count: Int32Array;
  readonly high: Int32Array;
}

export interface Timeline {
  /** The last day of every step, the last of them being `to`. */
  readonly days: Int32Array;
  readonly series: readonly TimelineSeries[];
}

/** People told apart: by code, the numbers of the groups that somebody with that code belongs to. */
export interface Grouping {
  readonly codes: Uint32Array;
  readonly groupsOf: readonly (readonly number[])[];
  /** By group: what it is called. */
  readonly names: readonly (string | null)[];
}

/** More than this many days times groups would take the memory of the machine. */
const MOST_POINTS = 4_000_000;

/** The changes of every lane of every group on every row; summed up along the rows they are the numbers of people. */
export interface Deltas {
  readonly days: Int32Array;
  readonly cells: Int32Array;
}

/**
 * One pass over everybody: whoever enters a state is one more in its lane from that row on, whoever leaves it one less.
 * What happened before the period counts on its first row. `cells` is laid out group by group, lane by lane, row by row.
 */
export function sweep(
  { from, to, step }: Pick<TimelineRequest, "from" | "to" | "step">,
  table: StretchTable,
  misses: Uint16Array,
  lines: Lines,
  grouping: Grouping,
): Deltas {
  if (to < from)
    throw new DomainError("invalid_input", "The period ends before it begins: `to` must not be before `from`.");
  const days = stepDays(from, to, step);
  const rows = days.length;
  if (rows * grouping.names.length > MOST_POINTS) {
    throw new DomainError(
      "invalid_input",
      "That is too many values over too many days: choose a longer step or a filter.",
    );
  }
  const rowOf = rowOfEachDay(days, from);
  const laneStart = Int32Array.from(lines.laneOfState, (lane) => (lane === NO_LANE ? NO_LANE : lane * rows));
  const groupSize = lines.laneCount * rows;
  const cells = new Int32Array(grouping.names.length * groupSize);

  const { from: begins, state: states } = table;
  const { offset, length } = table.slices;
  const { codes, groupsOf } = grouping;
  for (let person = 0; person < misses.length; person += 1) {
    if (misses[person] !== 0) continue;
    const start = offset[person] ?? 0;
    const end = start + (length[person] ?? 0);
    for (const group of groupsOf[codes[person] ?? 0] ?? []) {
      const base = group * groupSize;
      let lane = NO_LANE;
      for (let at = start; at < end; at += 1) {
        const day = begins[at] ?? NO_DAY;
        if (day > to) break;
        const next = laneStart[states[at] ?? NOTHING_ON_RECORD] ?? NO_LANE;
        if (next === lane) continue;
        const row = day <= from ? 0 : (rowOf[day - from] ?? 0);
        if (lane !== NO_LANE) cells[base + lane + row] = (cells[base + lane + row] ?? 0) - 1;
        if (next !== NO_LANE) cells[base + next + row] = (cells[base + next + row] ?? 0) + 1;
        lane = next;
      }
    }
  }
  return { days, cells };
}

/** Everybody in one group. */
export function undivided(rows: number): Grouping {
  return { codes: new Uint32Array(rows), groupsOf: [[0]], names: [null] };
}

/** A group for every value of the column that somebody who is not kept out has, alphabetically, "not known" last. */
export function groupedBy({ codes, values }: CodeColumn, misses: Uint16Array): Grouping {
  const isMet = new Uint8Array(values.length);
  for (let row = 0; row < misses.length; row += 1) {
    if (misses[row] === 0) isMet[codes[row] ?? 0] = 1;
  }
  const met = values.filter((_, code) => isMet[code] === 1).flat();
  const words = [...new Set(met.filter((value) => value !== null))].sort();
  const names = met.includes(null) ? [...words, null] : words;
  const groupOf = new Map(names.map((name, group) => [name, group]));
  return {
    codes,
    groupsOf: values.map((each, code) => (isMet[code] === 1 ? each.map((value) => groupOf.get(value) ?? 0) : [])),
    names,
  };
}
