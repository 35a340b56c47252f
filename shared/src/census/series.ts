import type { Grouping } from "./grouping.ts";
import type { Lines } from "./lines.ts";
import type { Changes } from "./sweep.ts";
import type { TimelineSeries } from "./timeline.ts";

/** Sums the changes up along the rows, each lane into every line that counts it: the series of every group and name. */
export function seriesFrom({ days, cells }: Changes, lines: Lines, grouping: Grouping): TimelineSeries[] {
  const rows = days.length;
  const lanes = lines.linesOfLane.length;
  return grouping.names.flatMap((group, groupNumber) => {
    const drawn = lines.names.map((name) => emptySeries(name ?? group, rows));
    const drawnLines = drawn.flatMap(({ low, count, high }) => [low, count, high]);
    for (const [lane, counting] of lines.linesOfLane.entries()) {
      const start = (groupNumber * lanes + lane) * rows;
      for (const line of counting) addSum(drawnLines[line], cells.subarray(start, start + rows));
    }
    return drawn;
  });
}

function emptySeries(value: string | null, rows: number): TimelineSeries {
  return { value, low: new Int32Array(rows), count: new Int32Array(rows), high: new Int32Array(rows) };
}

function addSum(line: Int32Array | undefined, changes: Int32Array): void {
  if (!line) return;
  let people = 0;
  for (let row = 0; row < changes.length; row += 1) {
    people += changes[row] ?? 0;
    line[row] = (line[row] ?? 0) + people;
  }
}
