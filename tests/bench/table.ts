/** One line of a bench: what was measured, what it is compared with, and the goal. */
export interface BenchRow {
  readonly what: string;
  /** Milliseconds of the processor. */
  readonly p50: number;
  readonly p95: number;
  /** The same question in SQL: how long both are waited for, in milliseconds. */
  readonly sql?: Comparison;
  readonly goals: readonly Goal[];
}

export interface Comparison {
  readonly wait: number;
  readonly sqlWait: number;
}

export interface Goal {
  readonly text: string;
  readonly isMet: boolean;
}

/** At most `milliseconds` at the 95th percentile. */
export function within(milliseconds: number, p95: number): Goal {
  return { text: `p95 <= ${milliseconds} ms`, isMet: p95 <= milliseconds };
}

/** At most one `share`th of the time of SQL. */
export function shareOf(share: number, { wait, sqlWait }: Comparison): Goal {
  return { text: `<= 1/${share} of SQL`, isMet: wait * share <= sqlWait };
}

const COLUMNS = ["what", "CPU p50 ms", "CPU p95 ms", "waited ms", "SQL ms", "ratio", "goals"];

export function printTable(title: string, rows: readonly BenchRow[]): void {
  const cells = rows.map(({ what, p50, p95, sql, goals }) => [
    what,
    p50.toFixed(1),
    p95.toFixed(1),
    sql?.wait.toFixed(1) ?? "",
    sql?.sqlWait.toFixed(0) ?? "",
    sql ? `1/${(sql.sqlWait / sql.wait).toFixed(0)}` : "",
    goals.map(({ text, isMet }) => `${text}: ${isMet ? "met" : "MISSED"}`).join("; "),
  ]);
  const widths = COLUMNS.map((name, i) => Math.max(name.length, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "-".repeat(width));
  console.log([`\n${title}\n`, ...[COLUMNS, rule, ...cells].map(line)].join("\n"));
}
