import type { Grouping } from "./grouping.ts";
import type { Lines } from "./lines.ts";
import type { Changes } from "./sweep.ts";
import type { TimelineSeries } from "./timeline.ts";

/** Sums the changes up along the rows, each lane into every line that counts it: the series of every group and name. */
export function seriesFrom({ days, cells }: Changes, lines: Lines, grouping: Grouping): TimelineSeries[] {
  const rows = days.length;
  return grouping.names.flatMap((group, groupNumber) => {
    const drawn = lines.names.map((name) => emptySeries(name ?? group, rows));
    const columns = drawn.flatMap(({ low, count, high }) => [low, count, high]);
    for (const [lane, counting] of lines.linesOfLane.entries()) {
      const start = (groupNumber * lines.linesOfLane.length + lane) * rows;
      const people = runningSum(cells.subarray(start, start + rows));
      for (const line of counting) addTo(columns[line], people);
    }
    return drawn;
  });
}

function emptySeries(value: string | null, rows: number): TimelineSeries {
  return { value, low: new Int32Array(rows), count: new Int32Array(rows), high: new Int32Array(rows) };
}

function runningSum(changes: Int32Array): Int32Array {
  let sum = 0;
  return changes.map((change) => (sum += change));
}

function addTo(line: Int32Array | undefined, people: Int32Array): void {
  if (!line) return;
  for (let row = 0; row < line.length; row += 1) line[row] = (line[row] ?? 0) + (people[row] ?? 0);
}
