import { EMPTY_BUT_IN_NAMES, EMPTY_VALUES, foldCell, meaningOf } from "@paradero/shared/rosters/cells/cell-values";
import type { TableRow } from "@paradero/shared/rosters/table-format";
import type { FoundFile } from "../props.ts";

/** A value that a column holds, and how many rows hold it. */
export interface SeenValue {
  readonly value: string;
  readonly count: number;
}

const SAYS_NOTHING = new Set([...EMPTY_VALUES, ...EMPTY_BUT_IN_NAMES].map(foldCell));

/** The values of a column with their rows: of the whole file where they are few, else of its first rows. */
export function valuesOf(
  found: Pick<FoundFile, "columns" | "sample" | "values">,
  column: string,
): readonly SeenValue[] {
  const index = found.columns.indexOf(column);
  return found.values[index] ?? found.sample.map(({ cells }) => ({ value: cells[index] ?? "", count: 1 }));
}

/**
 * What has to be said of values: each of them once, the most frequent first, without those that say nothing. Values that
 * differ only in accents, case and spaces are one, as a mapping looks them up.
 *
 * @param separator parts several values of one cell
 * @param empty more values that say nothing
 */
export function seenValues(
  values: readonly SeenValue[],
  separator?: string,
  empty: readonly string[] = [],
): SeenValue[] {
  const nothing = new Set([...SAYS_NOTHING, ...empty.map(foldCell)]);
  const seen = new Map<string, SeenValue>();
  for (const { value: cell, count } of values) {
    for (const part of separator === undefined ? [cell] : cell.split(separator)) {
      const value = part.trim();
      const folded = foldCell(value);
      if (folded === "" || nothing.has(folded)) continue;
      const known = seen.get(folded);
      seen.set(folded, { value: known?.value ?? value, count: (known?.count ?? 0) + count });
    }
  }
  return [...seen.values()].toSorted((one, other) => other.count - one.count);
}

/** The first few distinct things that a column says. */
export function examplesOf(rows: readonly TableRow[], index: number, most = 3): string[] {
  return [...new Set(rows.map(({ cells }) => cells[index]?.trim() ?? "").filter((cell) => cell !== ""))].slice(0, most);
}

/** The values that nobody has said the meaning of. */
export function unsaid(
  seen: readonly SeenValue[],
  values: Readonly<Record<string, string | null>> | undefined,
): SeenValue[] {
  if (values === undefined) return [];
  const meaning = meaningOf(values);
  return seen.filter(({ value }) => meaning(value) === undefined);
}
