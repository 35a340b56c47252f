import type { Grouping } from "./grouping.ts";
import type { Lines } from "./lines.ts";
import type { Period } from "./sweep.ts";
import type { TimelineSeries } from "./timeline.ts";

/**
 * Sums the changes of a sweep up along the days, each lane into every line that counts it, and reads the sums on the asked
 * days: the series of every group and name.
 */
export function seriesFrom(
  cells: Int32Array,
  { from, to }: Period,
  asked: Int32Array,
  lines: Lines,
  grouping: Grouping,
): TimelineSeries[] {
  const days = to - from + 1;
  const lanes = lines.linesOfLane.length;
  return grouping.names.flatMap((group, groupNumber) => {
    const drawn = lines.names.map((name) => emptySeries(name ?? group, asked.length));
    const drawnLines = drawn.flatMap(({ low, count, high }) => [low, count, high]);
    for (const [lane, counting] of lines.linesOfLane.entries()) {
      const start = (groupNumber * lanes + lane) * days;
      const people = runningSum(cells.subarray(start, start + days));
      for (const line of counting) addOn(asked, from, people, drawnLines[line]);
    }
    return drawn;
  });
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
