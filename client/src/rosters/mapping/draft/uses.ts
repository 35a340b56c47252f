import { forEachAttribute, LISTED_ATTRIBUTES, type ListedAttribute } from "@paradero/shared/person/attributes";
import type { RecordMapping, RosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { type Status, STATUSES } from "@paradero/shared/statuses/statuses";

/** What a column can say of the person themselves. */
export const PERSON_USES = [
  "full",
  "given",
  "family",
  "also",
  "identifier",
  "otherName",
  ...LISTED_ATTRIBUTES,
  "heldFacility",
  "heldPlace",
  "heldState",
] as const;
export type PersonUse = (typeof PERSON_USES)[number];

/** Where the list says that somebody is held, whatever its records say. */
export const HELD_PARTS = ["facility", "place", "state"] as const;

/** What a column can say in a record of custody. */
export const RECORD_PARTS = ["date", "status", "place", "facility", "state", "note"] as const;
export type RecordPart = (typeof RECORD_PARTS)[number];
/** The parts that add something to a record, and can be left out of it. */
export const SIDE_PARTS = ["place", "facility", "state", "note"] as const;

/** What one column is: of the person, a part of one record (by its place), or the beginning of a record that is not there yet. */
export type ColumnUse =
  | { readonly of: "person"; readonly use: PersonUse }
  | { readonly of: "record"; readonly index: number; readonly part: RecordPart }
  | { readonly of: "new"; readonly status: Status | null };

export function isListed(use: PersonUse): use is ListedAttribute {
  return LISTED_ATTRIBUTES.some((attribute) => attribute === use);
}

/** All that a mapping makes of a column. */
export function usesOf({ person, records }: RosterMapping, column: string): ColumnUse[] {
  const { name, identifier, otherNames, attributes, heldAt } = person;
  const is: Record<PersonUse, boolean> = {
    full: name.full === column,
    also: name.also?.includes(column) ?? false,
    given: name.given?.includes(column) ?? false,
    family: name.family?.includes(column) ?? false,
    identifier: identifier?.column === column,
    otherName: otherNames.some((other) => other.column === column),
    ...forEachAttribute(LISTED_ATTRIBUTES, (attribute) => attributes[attribute]?.column === column),
    heldFacility: heldAt?.facility?.column === column,
    heldPlace: heldAt?.place?.column === column,
    heldState: heldAt?.state?.column === column,
  };
  return [
    ...PERSON_USES.filter((use) => is[use]).map((use): ColumnUse => ({ of: "person", use })),
    ...records.flatMap((record, index) =>
      RECORD_PARTS.filter((part) => partColumn(record, part) === column).map((part): ColumnUse => ({
        of: "record",
        index,
        part,
      })),
    ),
  ];
}

/** The column of a part of a record; undefined where it has none. */
export function partColumn(record: RecordMapping, part: RecordPart): string | undefined {
  if (part === "date") return record.date.column;
  if (part === "status") return typeof record.status === "string" ? undefined : record.status.column;
  return record[part]?.column;
}

/** A use as the value of a list to choose from: "person full", "record 0 date", "new detained", "new". */
export function keyOfUse(use: ColumnUse): string {
  if (use.of === "person") return `person ${use.use}`;
  if (use.of === "record") return `record ${use.index} ${use.part}`;
  return use.status === null ? "new" : `new ${use.status}`;
}

/** The other way round; null for anything else, and for "no use". */
export function readUseKey(key: string): ColumnUse | null {
  const [of, first = "", second = ""] = key.split(" ");
  if (of === "person") {
    const use = PERSON_USES.find((known) => known === first);
    return use ? { of, use } : null;
  }
  if (of === "record") {
    const part = RECORD_PARTS.find((known) => known === second);
    return part ? { of, index: Number(first), part } : null;
  }
  return of === "new" ? { of, status: STATUSES.find((known) => known === first) ?? null } : null;
}
