import type { ColumnFinder } from "./find-columns.ts";
import type { MappedName } from "./mapped-line.ts";
import { type NameOrder, type RosterMapping, USUAL_NAME_ORDER } from "./mapping.ts";
import type { RowReading } from "../row-reading.ts";

const LONGEST = 200;
const MOST_NAMES = 30;

/** Reads the names of a row; the first is the main one, and none at all is a fault. */
export function prepareNames(
  { name, otherNames }: RosterMapping["person"],
  columns: ColumnFinder,
): (row: RowReading) => MappedName[] {
  const main = name.full === undefined ? inParts(name, columns) : inOne(name.full, name, columns);
  const others = otherNames.map((other) => ({ ...other, at: columns.find(other.column) }));
  return (row) => {
    const said = main(row);
    if (said === "") return [];
    const names: MappedName[] = [{ name: said, kind: "main" }];
    for (const { at, kind, separator } of others) {
      const cell = row.cell(at, "otherName");
      for (const part of separator === undefined ? [cell] : cell.split(separator)) {
        const other = row.part(at, part, LONGEST, "otherName");
        if (other !== null && !names.some((known) => known.name === other)) names.push({ name: other, kind });
      }
    }
    return names.slice(0, MOST_NAMES);
  };
}

type NameMapping = RosterMapping["person"]["name"];

function inParts({ given = [], family = [] }: NameMapping, columns: ColumnFinder): (row: RowReading) => string {
  const parts = columns.findAll([...given, ...family]);
  return (row) => {
    const said = parts.flatMap((column) => row.text(column, LONGEST, "name") ?? []).join(" ");
    const [first] = parts;
    if (said === "" && first) row.fault({ ...first, name: parts.map(({ name }) => name).join(", ") }, "", "no_name");
    return said;
  };
}

function inOne(
  full: string,
  { order = USUAL_NAME_ORDER, also = [] }: NameMapping,
  columns: ColumnFinder,
): (row: RowReading) => string {
  const column = columns.find(full);
  const surnames = columns.findAll(also);
  return (row) => {
    const said = row.text(column, LONGEST, "name");
    if (said === null) {
      if (!row.faults.some((fault) => fault.column === column.name)) row.fault(column, "", "no_name");
      return "";
    }
    const parted = partName(row.cell(column, "name"), order);
    if (parted === undefined) row.fault(column, said, "name_not_parted");
    const more = surnames.flatMap((surname) => row.text(surname, LONGEST, "name") ?? []);
    return [parted ?? said, ...more].join(" ").slice(0, LONGEST);
  };
}

/**
 * A name as it is shown, given names first. Surnames that are written first end at a comma, or where the register leaves two
 * spaces ("ABAD  ANA CATALINA"); of two words the first is the surname. undefined where it does not show.
 */
export function partName(cell: string, order: NameOrder): string | undefined {
  const text = cell.trim();
  if (order === "given-first") return spaced(text);
  const gap = order === "family-comma-given" ? /\s*,\s*/ : /\s*,\s*|\s{2,}/;
  const found = gap.exec(text);
  if (found && found.index > 0) {
    const given = text.slice(found.index + found[0].length);
    return spaced(`${given} ${text.slice(0, found.index)}`);
  }
  const words = spaced(text).split(" ");
  return order === "family-first" && words.length === 2 ? words.toReversed().join(" ") : undefined;
}

function spaced(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}
