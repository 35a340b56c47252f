import type { Sql } from "postgres";

/** One line of COPY, cut into its columns; null is SQL's null. */
export type CopiedRow = readonly (string | null)[];

const ESCAPES: Readonly<Record<string, string>> = { b: "\b", f: "\f", n: "\n", r: "\r", t: "\t", v: "\v" };

/**
 * The rows of a query by COPY, a chunk at a time: several times faster than rows as objects, which is what a census of
 * a hundred thousand people needs to be there within a second.
 *
 * @param query without parameters, written by us
 */
export async function* copyRows(sql: Sql, query: string): AsyncGenerator<CopiedRow[]> {
  const decoder = new TextDecoder();
  let rest = "";
  for await (const chunk of await sql.unsafe(`copy (${query}) to stdout`).readable()) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split("\n");
    rest = lines.pop() ?? "";
    yield lines.map(columnsOf);
  }
  if (rest !== "") yield [columnsOf(rest)];
}

function columnsOf(line: string): CopiedRow {
  const columns = line.split("\t");
  return line.includes("\\") ? columns.map(unescaped) : columns;
}

function unescaped(text: string): string | null {
  if (text === "\\N") return null;
  return text.replaceAll(/\\(.)/g, (_, letter: string) => ESCAPES[letter] ?? letter);
}
