import { certainlyIn, hasStatus, possiblyIn, setOf, type StatusSet, statusesOf } from "../status-set.ts";
import type { Status } from "../statuses.ts";
import type { State, StateDictionary } from "./state-dictionary.ts";

/** A line of a chart: whose state is counted on it. */
type Line = (state: State) => boolean;

/** The three lines of a set of statuses (DOMAIN.md 5.6, 5.7), in the order in which they are drawn. */
function linesOf(statuses: StatusSet): readonly [low: Line, count: Line, high: Line] {
  return [
    ({ possible }) => certainlyIn(possible, statuses),
    ({ count }) => count !== null && hasStatus(statuses, count),
    ({ possible }) => possiblyIn(possible, statuses),
  ];
}

/** Which lines count which states. States that the same lines count share a lane, so that a sweep tells few apart. */
export interface Lines {
  /** By number of the state: its lane. Everybody begins in the lane of "nothing on record". */
  readonly laneOfState: Uint32Array;
  /** By lane: the numbers of the lines that count it. Lines 3n, 3n+1 and 3n+2 are low, count and high of name n. */
  readonly linesOfLane: readonly (readonly number[])[];
  readonly names: readonly (string | null)[];
}

/** The lines of everybody whose status is in the set. */
export function linesTogether(statuses: StatusSet, dictionary: StateDictionary): Lines {
  return { ...lanes(linesOf(statuses), dictionary), names: [null] };
}

/** The lines of each status in the set, in the order of the taxonomy. */
export function linesByStatus(statuses: StatusSet, dictionary: StateDictionary): Lines {
  const names: Status[] = statusesOf(statuses);
  const lines = names.flatMap((status) => linesOf(setOf([status])));
  return { ...lanes(lines, dictionary), names };
}

function lanes(lines: readonly Line[], dictionary: StateDictionary): Omit<Lines, "names"> {
  const laneOf = new Map<string, number>();
  const linesOfLane: number[][] = [];
  const laneOfState = dictionary.states.map((state) => {
    const counting = lines.flatMap((line, i) => (line(state) ? [i] : []));
    const key = counting.join();
    const lane = laneOf.get(key) ?? linesOfLane.push(counting) - 1;
    laneOf.set(key, lane);
    return lane;
  });
  return { laneOfState: Uint32Array.from(laneOfState), linesOfLane };
}
