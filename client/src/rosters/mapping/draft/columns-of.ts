import { foldWords } from "@paradero/shared/words/fold-words";
import { forEachAttribute, LISTED_ATTRIBUTES } from "@paradero/shared/person/attributes";
import type { RosterMapping } from "@paradero/shared/rosters/mapping/mapping";

/** A mapping in which every column is called something else. */
function withColumns(mapping: RosterMapping, named: (column: string) => string): RosterMapping {
  const { name, identifier, otherNames, attributes, heldAt } = mapping.person;
  const of = <T extends { readonly column: string }>(one: T | undefined): T | undefined =>
    one && { ...one, column: named(one.column) };
  return {
    ...mapping,
    person: {
      identifier: of(identifier),
      name: {
        ...name,
        full: name.full === undefined ? undefined : named(name.full),
        also: name.also?.map(named),
        given: name.given?.map(named),
        family: name.family?.map(named),
      },
      otherNames: otherNames.map((other) => ({ ...other, column: named(other.column) })),
      attributes: forEachAttribute(LISTED_ATTRIBUTES, (attribute) => of(attributes[attribute])),
      heldAt: heldAt && { facility: of(heldAt.facility), place: of(heldAt.place), state: of(heldAt.state) },
    },
    records: mapping.records.map((record) => ({
      ...record,
      status:
        typeof record.status === "string" ? record.status : { ...record.status, column: named(record.status.column) },
      date: { ...record.date, column: record.date.column === undefined ? undefined : named(record.date.column) },
      place: of(record.place),
      facility: of(record.facility),
      state: of(record.state),
      note: of(record.note),
    })),
  };
}

/** Every column that a mapping names, once; "" is one that is still to be chosen. */
export function columnsOf(mapping: RosterMapping): string[] {
  const found = new Set<string>();
  withColumns(mapping, (column) => {
    found.add(column);
    return column;
  });
  return [...found];
}

/**
 * A mapping that was made for another file, with its columns named as this file names them; and those that this file does
 * not have. A heading that differs only in accents, case, spaces or signs is the same, where that leaves only one.
 */
export function fitted(
  mapping: RosterMapping,
  columns: readonly string[],
): { readonly mapping: RosterMapping; readonly missing: readonly string[] } {
  const here = (named: string): string => {
    if (named === "" || columns.includes(named)) return named;
    const folded = foldWords(named);
    const [only, ...more] = columns.filter((column) => folded !== "" && foldWords(column) === folded);
    return only !== undefined && more.length === 0 ? only : named;
  };
  const fit = withColumns(mapping, here);
  return { mapping: fit, missing: columnsOf(fit).filter((column) => column !== "" && !columns.includes(column)) };
}
