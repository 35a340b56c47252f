import type { Lines } from "./lines.ts";
import type { Sliced } from "./sliced.ts";
import type { Period } from "./sweep.ts";
import type { TimelineSeries } from "./timeline.ts";

/** How the number of people of one group changes from day to day, lane by lane. */
export interface SweptGroup {
  readonly name: string | null;
  /** It is no part of anything: an answer even where it is empty. */
  readonly isWhole: boolean;
  readonly cells: Int32Array;
}

/**
 * Sums the changes of a sweep up along the days, each lane into every line that counts it, and reads the sums on the asked
 * days: the series of every name, and of every group in which some line counts somebody on some day, asked or not.
 */
export function* seriesFrom(
  groups: readonly SweptGroup[],
  { from, to }: Period,
  asked: Int32Array,
  lines: Lines,
): Sliced<TimelineSeries[]> {
  const days = to - from + 1;
  const series: TimelineSeries[] = [];
  for (const group of groups) {
    yield;
    const drawn = lines.names.map((name) => emptySeries(name ?? group.name, asked.length));
    const drawnLines = drawn.flatMap(({ low, count, high }) => [low, count, high]);
    let isMet = group.isWhole;
    for (const [lane, counting] of lines.linesOfLane.entries()) {
      if (counting.length === 0) continue;
      const people = runningSum(group.cells.subarray(lane * days, (lane + 1) * days));
      isMet ||= people.some((number) => number > 0);
      for (const line of counting) addOn(asked, from, people, drawnLines[line]);
    }
    if (isMet) series.push(...drawn);
  }
  return series;
}

function emptySeries(value: string | null, rows: number): TimelineSeries {
  return { value, low: new Int32Array(rows), count: new Int32Array(rows), high: new Int32Array(rows) };
}

/** Turns changes into sums where they are. */
function runningSum(changes: Int32Array): Int32Array {
  let sum = 0;
  for (let day = 0; day < changes.length; day += 1) {
    sum += changes[day] ?? 0;
    changes[day] = sum;
  }
  return changes;
}

function addOn(asked: Int32Array, from: number, people: Int32Array, line: Int32Array | undefined): void {
  if (!line) return;
  for (let row = 0; row < asked.length; row += 1) {
    line[row] = (line[row] ?? 0) + (people[(asked[row] ?? from) - from] ?? 0);
  }
}
