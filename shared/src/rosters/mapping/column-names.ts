/** Names of all columns, distinct, as a mapping can name them. */
export interface ColumnNames {
  readonly names: readonly string[];
  /** Names that we gave, because the header has none there. */
  readonly empty: readonly string[];
  /** Names that got a number, because an earlier column has the same one. */
  readonly repeated: readonly string[];
}

/**
 * @param header cells of the header row, or null where there is none
 * @param width of the widest row seen: columns beyond the header are kept under a number of their own
 */
export function columnNames(header: readonly string[] | null, width: number): ColumnNames {
  const given = (header ?? []).map((cell) => cell.replaceAll(/\s+/gu, " ").trim());
  const taken = new Set(given);
  const used = new Set<string>();
  const empty: string[] = [];
  const repeated: string[] = [];
  const names = Array.from({ length: Math.max(width, given.length) }, (_, index) => {
    const name = given[index] ?? "";
    if (name !== "" && !used.has(name)) return kept(name, used);
    const distinct = name === "" ? free(`column ${index + 1}`, taken, used) : numbered(name, taken, used);
    (name === "" ? empty : repeated).push(distinct);
    return kept(distinct, used);
  });
  return { names, empty, repeated };
}

function kept(name: string, used: Set<string>): string {
  used.add(name);
  return name;
}

function free(name: string, taken: ReadonlySet<string>, used: ReadonlySet<string>): string {
  return taken.has(name) || used.has(name) ? numbered(name, taken, used) : name;
}

/** "fecha" a second time is "fecha 2", unless the file itself has a column of that name. */
function numbered(name: string, taken: ReadonlySet<string>, used: ReadonlySet<string>): string {
  let count = 2;
  while (taken.has(`${name} ${count}`) || used.has(`${name} ${count}`)) count += 1;
  return `${name} ${count}`;
}
