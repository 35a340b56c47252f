import { z } from "zod";
import { CLOSABLE, type ClosableTable, type ClosedFacts, type NewFacts } from "./fact-tables.ts";

/** Which facts a change wrote, as its row of the log keeps it: what an undo goes by. */
export interface FactIndex {
  readonly recorded: ClosedFacts;
  readonly closed: ClosedFacts;
  /** By id of a fact that was closed: the id of the one that says the same again. */
  readonly restored: Readonly<Record<string, string>>;
}

export function factIndex(facts: NewFacts, closes: ClosedFacts, restored: FactIndex["restored"] = {}): FactIndex {
  const recorded: { [T in ClosableTable]?: string[] } = {};
  const closed: { [T in ClosableTable]?: readonly string[] } = {};
  for (const table of CLOSABLE) {
    const rows = facts[table];
    const ids = closes[table];
    if (rows && rows.length > 0) recorded[table] = rows.map(({ id }) => id);
    if (ids && ids.length > 0) closed[table] = ids;
  }
  return { recorded, closed, restored };
}

const ids = z.array(z.uuid()).optional();
const byTable = z.strictObject({
  sources: ids,
  facilities: ids,
  profiles: ids,
  names: ids,
  identifiers: ids,
  relations: ids,
  merges: ids,
  statusRecords: ids,
  milestones: ids,
  citations: ids,
  rosterMappings: ids,
  rosters: ids,
  matchDecisions: ids,
} satisfies Record<ClosableTable, typeof ids>);

const written = z.strictObject({ recorded: byTable, closed: byTable, restored: z.record(z.uuid(), z.uuid()) });

/** Reads it back; undefined for a change that keeps none, such as the loading of a case set. */
export function readFactIndex(facts: unknown): FactIndex | undefined {
  if (facts === null || facts === undefined) return undefined;
  const { recorded, closed, restored } = written.parse(facts);
  return { recorded: present(recorded), closed: present(closed), restored };
}

function present(lists: z.infer<typeof byTable>): ClosedFacts {
  const kept: { [T in ClosableTable]?: readonly string[] } = {};
  for (const table of CLOSABLE) {
    const list = lists[table];
    if (list) kept[table] = list;
  }
  return kept;
}
