import type { Connection } from "@paradero/drizzle/connect";
import { CLOSABLE } from "@paradero/server/changes/fact-tables";

/** What the log and the facts say of one key. */
export interface Logged {
  /** The numbers of the changes under it: none or one where all is well. */
  readonly seqs: readonly number[];
  /** Every fact that the log names for it is there, none beside them, and the same of what it closed. */
  readonly isWhole: boolean;
}

export async function loggedUnder({ sql }: Connection, key: string): Promise<Logged> {
  const rows = await sql<{ seq: number; facts: Index | null }[]>`
    select seq::int, facts from changes where idempotency_key = ${key} order by seq`;
  let isWhole = true;
  for (const { seq, facts } of rows) {
    for (const name of CLOSABLE) {
      const table = name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
      const [row] = await sql<{ recorded: number; closed: number }[]>`
        select count(*) filter (where recorded_in = ${seq})::int as recorded,
          count(*) filter (where superseded_in = ${seq})::int as closed from ${sql(table)}`;
      const named = [facts?.recorded[name]?.length ?? 0, facts?.closed[name]?.length ?? 0];
      isWhole &&= row?.recorded === named[0] && row?.closed === named[1];
    }
  }
  return { seqs: rows.map(({ seq }) => seq), isWhole };
}

interface Index {
  readonly recorded: Readonly<Record<string, readonly string[]>>;
  readonly closed: Readonly<Record<string, readonly string[]>>;
}
