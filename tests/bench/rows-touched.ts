import type { Sql } from "postgres";

export interface Touched {
  /** Rows that any part of the plan gave or threw away, row security included. */
  readonly touched: number;
  readonly returned: number;
}

interface PlanNode {
  readonly "Actual Rows": number;
  readonly "Actual Loops": number;
  readonly Plans?: readonly PlanNode[];
  readonly [name: string]: unknown;
}

/** Runs a query and counts what PostgreSQL did for it: rows x loops of every node, and what its filters removed. */
export async function rowsTouched(sql: Sql, query: string, parameters: readonly unknown[]): Promise<Touched> {
  const explain = `explain (analyze, timing off, buffers off, format json) ${query}`;
  const [row] = await sql.unsafe<{ "QUERY PLAN": [{ Plan: PlanNode }] }[]>(explain, [...parameters] as string[]);
  if (!row) throw new Error("PostgreSQL explains nothing");
  const [{ Plan: plan }] = row["QUERY PLAN"];
  return { touched: Math.round(sum(plan)), returned: plan["Actual Rows"] };
}

function sum(node: PlanNode): number {
  const loops = node["Actual Loops"];
  const removed = Object.entries(node)
    .filter(([name]) => name.startsWith("Rows Removed by"))
    .reduce((all, [, rows]) => all + Number(rows), 0);
  return (node["Actual Rows"] + removed) * loops + (node.Plans ?? []).reduce((all, child) => all + sum(child), 0);
}
