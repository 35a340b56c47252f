import type { Grade } from "../../statuses/grades.ts";
import {
  type AttributeValues,
  LISTED_ATTRIBUTES,
  type ListedAttribute,
  nothingKnown,
} from "../../person/attributes.ts";
import type { NameKind } from "../../person/profiles.ts";
import type { Status } from "../../statuses/statuses.ts";
import type { LineFault } from "../line-faults.ts";

/** One line of a list, as a mapping understood it. Nothing in it has been looked up or compared yet. */
export interface MappedLine extends AttributeValues<ListedAttribute> {
  /** The line of the file (or the row of the sheet) on which it begins, from 1. */
  readonly number: number;
  /** The number that some register gives the person; the same pair is the same person. */
  readonly identifier: MappedIdentifier | null;
  /** The first is the main one. Runs of spaces are one space; nothing else is changed in a name. */
  readonly names: readonly MappedName[];
  /** Where the list says that the person is held; null where the mapping names no columns for it. */
  readonly heldAt: MappedPlace | null;
  /** In the order of the mapping. Empty where the line says nothing of custody. */
  readonly records: readonly MappedRecord[];
  /**
   * Records that would take the person out of custody, whose date cannot be read: without them the line would say that the
   * custody goes on.
   */
  readonly undated: readonly UndatedRecord[];
}

/** Of a person of whom a line says nothing but the name. */
export const NOTHING_LISTED: AttributeValues<ListedAttribute> = nothingKnown(LISTED_ATTRIBUTES);

export interface MappedIdentifier {
  readonly scheme: string;
  readonly value: string;
}

export interface MappedName {
  readonly name: string;
  readonly kind: NameKind;
}

export interface MappedPlace {
  readonly facility: string | null;
  readonly place: string | null;
  readonly state: string | null;
}

/** A status record that a line states. */
export interface MappedRecord extends MappedPlace {
  readonly status: Status;
  /** EDTF, as it was said. */
  readonly date: string;
  /** The cell of the date as it came; "" where the mapping alone dates the record. */
  readonly said: string;
  readonly grade: Grade;
  readonly note: string | null;
  /** What it is of the stay that the row states; null where it speaks of the person. */
  readonly stay: "entry" | "exit" | null;
  /** The column that a fault of this record is named by: that of its date, or of its status where it has none. */
  readonly column: string;
}

export type UndatedRecord = Omit<MappedRecord, "date">;

export interface MappedRow {
  /** null where nothing of the row can be used. */
  readonly line: MappedLine | null;
  /** What is wrong with the row: nothing of it is written. */
  readonly faults: readonly LineFault[];
  /** What is wrong with single cells: they are left out, and the rest of the row is taken. */
  readonly unread: readonly LineFault[];
  /** What was kept, and somebody should look at. */
  readonly remarks: readonly LineFault[];
}
