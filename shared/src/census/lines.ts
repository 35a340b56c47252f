import { certainlyIn, hasStatus, possiblyIn, setOf, type StatusSet, statusesOf } from "../statuses/status-set.ts";
import type { Status } from "../statuses/statuses.ts";
import type { State, StateDictionary } from "./state-dictionary.ts";

/** A line of a chart: whose state is counted on it. */
type Line = (state: State) => boolean;

/** Which statuses on the middle line are chosen. */
type Chosen = (status: Status | null) => boolean;

/** The three lines of a chart, in the order in which they are drawn: whom each of them counts (DOMAIN.md 5.6, 5.7). */
export const CERTAINTIES = ["certain", "counted", "possible"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

/** Whether somebody of whom `state` is said has a status of the set, so certainly. */
export function isIn({ possible, count }: State, statuses: StatusSet, certainty: Certainty): boolean {
  if (certainty === "counted") return count !== null && hasStatus(statuses, count);
  return certainty === "certain" ? certainlyIn(possible, statuses) : possiblyIn(possible, statuses);
}

/** The lines of a set of statuses, of those people whose status on the middle line is chosen. */
function linesOf(statuses: StatusSet, isChosen: Chosen): Line[] {
  return CERTAINTIES.map((certainty) => (state) => isChosen(state.count) && isIn(state, statuses, certainty));
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
export function linesTogether(statuses: StatusSet, isChosen: Chosen, dictionary: StateDictionary): Lines {
  return { ...lanes(linesOf(statuses, isChosen), dictionary), names: [null] };
}

/** The lines of each status in the set, in the order of the taxonomy. */
export function linesByStatus(statuses: StatusSet, isChosen: Chosen, dictionary: StateDictionary): Lines {
  const names: Status[] = statusesOf(statuses);
  const lines = names.flatMap((status) => linesOf(setOf([status]), isChosen));
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
