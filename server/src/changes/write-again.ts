import { CLOSABLE_TABLES, type ClosableRows, type ClosableTable } from "./fact-tables.ts";
import type { FactRow } from "./fact-rows.ts";

/** The columns that point at another fact which may be written again in the same change. */
const POINTERS = ["sourceId", "facilityId", "statusRecordId", "milestoneId", "nameId", "profileId"] as const;

/** What a fact must not bring along: its change gives it these. */
const KNOWN = new Set(["recordedAt", "recordedIn", "supersededAt", "supersededIn"]);

/**
 * The same facts once more, under new ids and with `changed` columns: what undoing a closing and merging two people write.
 *
 * @param ids the new id of each fact, by its old one; pointers among the facts follow it
 */
export function writtenAgain(
  rows: ReadonlyMap<ClosableTable, readonly FactRow[]>,
  ids: ReadonlyMap<string, string>,
  changed: Readonly<Record<string, unknown>> = {},
): ClosableRows {
  const again: Record<string, unknown[]> = {};
  for (const [name, some] of rows) again[name] = some.map((row) => rowAgain(name, row, ids, changed));
  return again;
}

function rowAgain(
  name: ClosableTable,
  row: FactRow,
  ids: ReadonlyMap<string, string>,
  changed: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const kept = Object.entries(row).filter(([column]) => !KNOWN.has(column));
  const fact: Record<string, unknown> = { ...Object.fromEntries(kept), id: ids.get(row.id) };
  for (const pointer of POINTERS) {
    const target = fact[pointer];
    if (typeof target === "string") fact[pointer] = ids.get(target) ?? target;
  }
  for (const [column, value] of Object.entries(changed)) if (column in CLOSABLE_TABLES[name]) fact[column] = value;
  return fact;
}

/** Whether two rows of one table say the same, whenever each was written. */
export function saysTheSame(one: FactRow, other: FactRow): boolean {
  const said = (row: FactRow) =>
    JSON.stringify(Object.entries(row).filter(([column]) => !KNOWN.has(column) && column !== "id"));
  return said(one) === said(other);
}
