import { parseEdtf } from "@paradero/shared/dates/dates";
import { foldName } from "@paradero/shared/names/fold";
import { attribute, LISTED_ATTRIBUTES, type ListedAttribute } from "@paradero/shared/person/attributes";
import {
  columnsOf,
  type ColumnValue,
  fromColumns,
  isNothing,
  type ProfileColumn,
  type ProfileColumns,
  toColumns,
} from "@paradero/shared/person/profile-columns";
import { type MappedLine, type MappedName, NOTHING_LISTED } from "@paradero/shared/rosters/mapping/mapped-line";
import type { PersonOnRecord } from "./people-on-record.ts";

/** What a list can say of a person apart from names and custody, as the profile keeps it. */
export type ListedColumns = ProfileColumns<ListedAttribute>;
export type ListedColumn = ProfileColumn<ListedAttribute>;

export const NOTHING_SAID: ListedColumns = toColumns(LISTED_ATTRIBUTES, NOTHING_LISTED);

/** Two things said of one attribute, of which one is wrong. */
export interface Disagreement {
  /** The row of the list. */
  readonly row: number;
  readonly attribute: ListedColumn;
  readonly known: string;
  readonly said: string;
}

export interface AttributePlan {
  /** What nothing was known of, or less exactly. */
  readonly filled: Partial<ListedColumns>;
  readonly disagreements: readonly Disagreement[];
}

/** What a line says. */
export function saidBy(line: MappedLine): ListedColumns {
  return toColumns(LISTED_ATTRIBUTES, line);
}

/** What a profile says of the same. */
export function knownFrom(profile: PersonOnRecord["profile"]): ListedColumns {
  return toColumns(LISTED_ATTRIBUTES, fromColumns(LISTED_ATTRIBUTES, profile));
}

/**
 * A list fills what is not known, and never overrules what is.
 *
 * @param withdrawn what somebody has taken back or corrected since: it is not filled again
 */
export function planAttributes(
  known: ListedColumns,
  said: ListedColumns,
  row: number,
  withdrawn: readonly ListedColumns[] = [],
): AttributePlan {
  const filled: Partial<Record<ListedColumn, ColumnValue>> = {};
  const disagreements: Disagreement[] = [];
  for (const { column, attribute: name } of columnsOf(LISTED_ATTRIBUTES)) {
    const [before, now] = [known[column], said[column]];
    if (isNothing(now) || textOf(before) === textOf(now)) continue;
    const isDate = attribute(name).holds.is === "date";
    const isWithdrawn = withdrawn.some((one) => textOf(one[column]) === textOf(now));
    if (isWithdrawn && (isNothing(before) || isDate)) continue;
    if (isNothing(before) || (isDate && isSharper(textOf(before), textOf(now)))) filled[column] = now;
    else if (!isDate || !isSharper(textOf(now), textOf(before)))
      disagreements.push({ row, attribute: column, known: textOf(before), said: textOf(now) });
  }
  return { filled: asFilled(filled), disagreements };
}

/** Each key was given the value of the same key of `ListedColumns`. */
function asFilled(filled: Partial<Record<ListedColumn, ColumnValue>>): Partial<ListedColumns> {
  return filled as Partial<ListedColumns>;
}

/** As the difference and the log show it. */
function textOf(value: ColumnValue): string {
  return value === null ? "" : Array.isArray(value) ? value.toSorted().join(", ") : String(value);
}

/** Whether `next` says the same as `before` and more exactly: a day of the year that was known. */
function isSharper(before: string, next: string): boolean {
  const [wide, narrow] = [parseEdtf(before), parseEdtf(next)];
  if (typeof wide === "string" || typeof narrow === "string") return false;
  const from = wide.earliest ?? -Infinity;
  const until = wide.latest ?? Infinity;
  return (narrow.earliest ?? -Infinity) >= from && (narrow.latest ?? Infinity) <= until;
}

export interface NewName extends MappedName {
  readonly folded: string;
}

/**
 * The names of these lines that are not on record, each once. The first of somebody new is the main one.
 *
 * @param withdrawn folded names that somebody has taken from the person
 */
export function newNames(
  lines: readonly MappedLine[],
  folded: ReadonlySet<string>,
  withdrawn: ReadonlySet<string> = new Set(),
): NewName[] {
  const seen = new Set([...folded, ...withdrawn]);
  const added: NewName[] = [];
  for (const { name, kind } of lines.flatMap(({ names }) => names)) {
    const isMain = folded.size === 0 && added.length === 0;
    const key = foldName(name);
    if (seen.has(key) && !isMain) continue;
    seen.add(key);
    added.push({ name, kind: isMain ? "main" : kind === "main" ? "variant" : kind, folded: key });
  }
  return added;
}
