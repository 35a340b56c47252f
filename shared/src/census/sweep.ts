import { DomainError } from "../errors.ts";
import { NO_DAY } from "./columns.ts";
import type { Grouping } from "./grouping.ts";
import type { Lines } from "./lines.ts";
import { NOTHING_ON_RECORD } from "./state-dictionary.ts";
import { rowOfEachDay, stepDays } from "./steps.ts";
import type { StretchTable } from "./stretch-table.ts";
import type { TimelineRequest } from "./timeline.ts";

/** More groups times days than this would take the memory of the machine. */
const MOST_POINTS = 4_000_000;

const NO_GROUP = -1;

/** How the number of people in every lane of every group changes on every row: group by group, lane by lane, row by row. */
export interface Changes {
  readonly days: Int32Array;
  readonly cells: Int32Array;
}

/**
 * One pass over everybody: whoever goes from one state to the next is one less in the lane of the first and one more in the
 * lane of the second, on the row of that day. What happened before the period happens on its first row.
 */
export function sweep(
  { from, to, step }: Pick<TimelineRequest, "from" | "to" | "step">,
  table: StretchTable,
  misses: Uint16Array,
  lines: Lines,
  grouping: Grouping,
): Changes {
  if (to < from) throw new DomainError("invalid_input", "`to` must not be before `from`.");
  const days = stepDays(from, to, step);
  if (days.length * grouping.names.length > MOST_POINTS) {
    throw new DomainError(
      "invalid_input",
      "These are too many values over too many days: choose a longer step or filter.",
    );
  }
  const groupSize = lines.linesOfLane.length * days.length;
  const cells = new Int32Array(grouping.names.length * groupSize);
  const laneStarts = lines.laneOfState.map((lane) => lane * days.length);
  const rowOf = rowOfEachDay(days, from);
  const groupsAtMost = Math.max(0, ...grouping.groupsOf.map((groups) => groups.length));
  for (let nth = 0; nth < groupsAtMost; nth += 1) {
    const startOfCode = grouping.groupsOf.map((groups) => (groups[nth] ?? NO_GROUP) * groupSize);
    sweepOnce(cells, table, misses, laneStarts, rowOf, from, grouping.codes, Int32Array.from(startOfCode));
  }
  return { days, cells };
}

/** The pass itself, for one group of each code: branches are few, since each one missed costs more than the sum. */
function sweepOnce(
  cells: Int32Array,
  { from: begins, state: states, slices: { offset, length } }: StretchTable,
  misses: Uint16Array,
  laneStarts: Uint32Array,
  rowOf: Uint32Array,
  first: number,
  codes: Uint32Array,
  startOfCode: Int32Array,
): void {
  const days = rowOf.length;
  const laneAtFirst = laneStarts[NOTHING_ON_RECORD] ?? 0;
  for (let person = 0; person < misses.length; person += 1) {
    if (misses[person] !== 0) continue;
    const base = startOfCode[codes[person] ?? 0] ?? NO_GROUP;
    if (base < 0) continue;
    let lane = base + laneAtFirst;
    const start = offset[person] ?? 0;
    const end = start + (length[person] ?? 0);
    for (let at = start; at < end; at += 1) {
      const day = (begins[at] ?? NO_DAY) - first;
      if (day >= days) break;
      const row = rowOf[day < 0 ? 0 : day] ?? 0;
      const next = base + (laneStarts[states[at] ?? NOTHING_ON_RECORD] ?? 0);
      cells[lane + row] = (cells[lane + row] ?? 0) - 1;
      cells[next + row] = (cells[next + row] ?? 0) + 1;
      lane = next;
    }
  }
}
