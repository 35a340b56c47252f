import type { CodeColumn } from "./code-column.ts";
import { NO_DAY } from "./columns.ts";
import { DaySteps } from "./day-steps.ts";
import { freshnessCode, lessFreshOn } from "./freshness.ts";
import type { Lines } from "./lines.ts";
import type { SweptGroup } from "./series.ts";
import { isPause, type Sliced } from "./sliced.ts";
import type { Snapshot } from "./snapshots.ts";
import type { Period } from "./sweep.ts";
import { Track } from "./track.ts";

/** About a millisecond of work. */
const PEOPLE_A_SLICE = 512;

/** Which people are meant on which days, by what changes from day to day; left out where it does not matter. */
export interface DayChoices {
  /** By number of the place, and by code of freshness: 1 where it is chosen. */
  readonly places?: Uint8Array | undefined;
  readonly freshness?: Uint8Array | undefined;
}

/** What tells the groups apart: nothing, where somebody is that day, how fresh that is, or what stays the same. */
export type Groups =
  | { readonly by: "nothing" | "place" | "freshness"; readonly values: CodeColumn["values"] }
  | ({ readonly by: "row" } & CodeColumn);

/**
 * What `sweep` does where people come and go because of a place or of freshness, which are others from day to day: person by
 * person through the days on which anything of theirs changes. The groups come alphabetically, "not known" last.
 */
export function* sweepDays(
  period: Period,
  snapshot: Snapshot,
  misses: Uint16Array,
  lines: Lines,
  choices: DayChoices,
  groups: Groups,
  afford: (groups: number) => void,
): Sliced<SweptGroup[]> {
  const days = period.to - period.from + 1;
  const met = new Map<string | null, Int32Array>();
  const cellsOf = (name: string | null): Int32Array => {
    const known = met.get(name);
    if (known) return known;
    afford(met.size + 1);
    const cells = new Int32Array(lines.linesOfLane.length * days);
    met.set(name, cells);
    return cells;
  };
  if (groups.by === "nothing") cellsOf(null);
  const valuesAtMost = Math.max(0, ...groups.values.map((values) => values.length));
  for (let nth = 0; nth < valuesAtMost; nth += 1) {
    const cellsOfCode: (Int32Array | null)[] = [];
    const cellsAt = (code: number): Int32Array | null => {
      const known = cellsOfCode[code];
      if (known !== undefined) return known;
      const name = groups.values[code]?.[nth];
      return (cellsOfCode[code] = name === undefined ? null : cellsOf(name));
    };
    yield* walkEverybody(period, snapshot, misses, lines, choices, groups, cellsAt);
  }
  const isWhole = groups.by === "nothing";
  return [...met].map(([name, cells]) => ({ name, isWhole, cells })).sort((a, b) => unknownLast(a.name, b.name));
}

function* walkEverybody(
  { from: first, to: last }: Period,
  { states, places, confirmed }: Snapshot,
  misses: Uint16Array,
  { laneOfState, linesOfLane }: Lines,
  choices: DayChoices,
  groups: Groups,
  cellsAt: (code: number) => Int32Array | null,
): Sliced<void> {
  const days = last - first + 1;
  const isCounted = Uint8Array.from(linesOfLane, (lines) => Number(lines.length > 0));
  const codes = groups.by === "row" ? groups.codes : NO_CODES;
  const usesPlaces = choices.places !== undefined || groups.by === "place";
  const usesFreshness = choices.freshness !== undefined || groups.by === "freshness";
  const state = new Track(states);
  const place = new Track(usesPlaces ? places : NEVER);
  const newest = new Track(usesFreshness ? confirmed : NEVER);
  for (let row = 0; row < misses.length; row += 1) {
    if (isPause(row, PEOPLE_A_SLICE)) yield;
    if (misses[row] !== 0) continue;
    state.begin(row);
    place.begin(row);
    newest.begin(row);
    let cells: Int32Array | null = null;
    let countedIn = 0;
    for (let day = first; day <= last;) {
      state.goTo(day);
      place.goTo(day);
      newest.goTo(day);
      const lane = laneOfState[state.value] ?? 0;
      const fresh = usesFreshness ? freshnessCode(newest.value, day) : 0;
      const isMeant = isCounted[lane] === 1 && choices.places?.[place.value] !== 0 && choices.freshness?.[fresh] !== 0;
      const code = { nothing: 0, place: place.value, freshness: fresh, row: codes[row] ?? 0 }[groups.by];
      const next = isMeant ? cellsAt(code) : null;
      if (next !== cells || lane !== countedIn) {
        if (cells) add(cells, countedIn * days + day - first, -1);
        if (next) add(next, lane * days + day - first, 1);
        cells = next;
        countedIn = lane;
      }
      const lessFresh = usesFreshness && newest.value !== NO_DAY ? lessFreshOn(newest.value, fresh) : Infinity;
      day = Math.min(state.next, place.next, newest.next, lessFresh);
    }
  }
}

const NO_CODES = new Uint32Array(0);

/** Nothing of anybody, on any day: in the place of what does not matter. */
const NEVER = new DaySteps(0);

function add(cells: Int32Array, at: number, people: number): void {
  cells[at] = (cells[at] ?? 0) + people;
}

function unknownLast(a: string | null, b: string | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return a < b ? -1 : 1;
}
