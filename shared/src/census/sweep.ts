import type { Day } from "../dates/days.ts";
import { DomainError } from "../words/errors.ts";
import { NO_DAY } from "./columns.ts";
import type { DaySteps } from "./day-steps.ts";
import type { Grouping } from "./grouping.ts";
import type { Lines } from "./lines.ts";
import type { SweptGroup } from "./series.ts";
import type { Sliced } from "./sliced.ts";
import { NOTHING_ON_RECORD } from "./state-dictionary.ts";

/** More numbers than this would take the memory of everybody. */
export const MOST_CELLS = 16_000_000;

/** About a millisecond of work. */
const PEOPLE_A_SLICE = 8_192;

const NO_GROUP = -1;

/** The days from `from` to `to`, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

/**
 * How the number of people in every lane of every group changes from day to day: group by group, lane by lane, day by day.
 * One pass over everybody: whoever goes from one state to the next is one less in the lane of the first and one more in the
 * lane of the second. What happened before the period happens on its first day.
 */
export function* sweep(
  { from, to }: Period,
  said: DaySteps,
  misses: Uint16Array,
  lines: Lines,
  grouping: Grouping,
): Sliced<SweptGroup[]> {
  const days = to - from + 1;
  const groupSize = lines.linesOfLane.length * days;
  const cells = new Int32Array(grouping.names.length * groupSize);
  const laneStarts = lines.laneOfState.map((lane) => lane * days);
  const groupsAtMost = Math.max(0, ...grouping.groupsOf.map((groups) => groups.length));
  for (let nth = 0; nth < groupsAtMost; nth += 1) {
    const startOfCode = grouping.groupsOf.map((groups) => (groups[nth] ?? NO_GROUP) * groupSize);
    const starts = Int32Array.from(startOfCode);
    for (let first = 0; first < misses.length; first += PEOPLE_A_SLICE) {
      const slice = { first, end: Math.min(misses.length, first + PEOPLE_A_SLICE) };
      sweepSome(slice, cells, { from, to }, said, misses, laneStarts, grouping.codes, starts);
      yield;
    }
  }
  return grouping.names.map((name, i) => ({
    name,
    isWhole: grouping.isWhole,
    cells: cells.subarray(i * groupSize, (i + 1) * groupSize),
  }));
}

/** @throws {DomainError} where it ends before it begins */
export function refusePeriod({ from, to }: Period): void {
  if (to < from) throw new DomainError("invalid_input", "`to` must not be before `from`.");
}

/** @throws {DomainError} where so many numbers would not fit into the machine */
export function refuseTooMany(cells: number): void {
  if (cells <= MOST_CELLS) return;
  throw new DomainError("invalid_input", "These are too many values over too many days: ask for a shorter period.");
}

/** The pass itself, for one group of each code: branches are few, since each one missed costs more than the sum. */
function sweepSome(
  people: { readonly first: number; readonly end: number },
  cells: Int32Array,
  { from: first, to: last }: Period,
  { from: begins, value: states, slices: { offset, length } }: DaySteps,
  misses: Uint16Array,
  laneStarts: Uint32Array,
  codes: Uint32Array,
  startOfCode: Int32Array,
): void {
  const laneAtFirst = laneStarts[NOTHING_ON_RECORD] ?? 0;
  for (let person = people.first; person < people.end; person += 1) {
    if (misses[person] !== 0) continue;
    const base = startOfCode[codes[person] ?? 0] ?? NO_GROUP;
    if (base < 0) continue;
    let lane = base + laneAtFirst;
    const start = offset[person] ?? 0;
    const end = start + (length[person] ?? 0);
    for (let at = start; at < end; at += 1) {
      const day = begins[at] ?? NO_DAY;
      if (day > last) break;
      const place = day < first ? 0 : day - first;
      const next = base + (laneStarts[states[at] ?? NOTHING_ON_RECORD] ?? 0);
      cells[lane + place] = (cells[lane + place] ?? 0) - 1;
      cells[next + place] = (cells[next + place] ?? 0) + 1;
      lane = next;
    }
  }
}
