import type { CodeColumn } from "./code-column.ts";

/** People told apart by the values of a facet. Somebody with two nationalities is in two groups. */
export interface Grouping {
  readonly codes: Uint32Array;
  /** By code: the groups of whoever has it. */
  readonly groupsOf: readonly (readonly number[])[];
  /** By group: what it is called. */
  readonly names: readonly (string | null)[];
  /** There is one group, of everybody. */
  readonly isWhole: boolean;
}

/** Everybody in one group. */
export function undivided(rows: number): Grouping {
  return { codes: new Uint32Array(rows), groupsOf: [[0]], names: [null], isWhole: true };
}

/** A group for every value of the column that somebody who is not kept out has, alphabetically, "not known" last. */
export function groupedBy({ codes, values }: CodeColumn, misses: Uint16Array): Grouping {
  const isMet = new Uint8Array(values.length);
  for (let row = 0; row < misses.length; row += 1) {
    if (misses[row] === 0) isMet[codes[row] ?? 0] = 1;
  }
  const met = values.filter((_, code) => isMet[code] === 1).flat();
  const words = [...new Set(met.filter((value) => value !== null))].sort();
  const names = met.includes(null) ? [...words, null] : words;
  const groupOf = new Map(names.map((name, group) => [name, group]));
  const groupsOf = values.map((each) => each.flatMap((value) => groupOf.get(value) ?? []));
  return { codes, groupsOf, names, isWhole: false };
}
