import { parseEdtf } from "@paradero/shared/dates";
import { foldName } from "@paradero/shared/names/fold";
import type { MappedLine, MappedName } from "@paradero/shared/rosters/mapped-line";
import type { PersonOnRecord } from "./people-on-record.ts";

/** What a line says of a person apart from names and custody. */
export interface Attributes {
  readonly sex: MappedLine["sex"];
  readonly sector: MappedLine["sector"];
  /** EDTF. */
  readonly birth: string | null;
  readonly nationalities: readonly string[];
  readonly occupationEs: string | null;
  readonly occupationEn: string | null;
}

export type Attribute = keyof Attributes;

export const NOTHING_SAID: Attributes = {
  sex: null,
  sector: null,
  birth: null,
  nationalities: [],
  occupationEs: null,
  occupationEn: null,
};

/** Two things said of one attribute, of which one is wrong. */
export interface Disagreement {
  /** The row of the list. */
  readonly row: number;
  readonly attribute: Attribute;
  readonly known: string;
  readonly said: string;
}

export interface AttributePlan {
  /** What nothing was known of, or less exactly. */
  readonly filled: Partial<Attributes>;
  readonly disagreements: readonly Disagreement[];
}

export function attributesOf({ sex, sector, birth, nationalities, occupation }: MappedLine): Attributes {
  return { sex, sector, birth, nationalities, occupationEs: occupation.es, occupationEn: occupation.en };
}

export function asAttributes(profile: PersonOnRecord["profile"]): Attributes {
  const { sex, sector, birth, nationalities, occupationEs, occupationEn } = profile;
  return { sex, sector, birth, nationalities, occupationEs, occupationEn };
}

/**
 * A list fills what is not known, and never overrules what is.
 *
 * @param withdrawn what somebody has taken back or corrected since: it is not filled again
 */
export function planAttributes(
  known: Attributes,
  said: Attributes,
  row: number,
  withdrawn: readonly Attributes[] = [],
): AttributePlan {
  const filled: Partial<Record<Attribute, Attributes[Attribute]>> = {};
  const disagreements: Disagreement[] = [];
  for (const attribute of ATTRIBUTES) {
    const [before, now] = [known[attribute], said[attribute]];
    if (isNothing(now) || textOf(before) === textOf(now)) continue;
    const isWithdrawn = withdrawn.some((one) => textOf(one[attribute]) === textOf(now));
    if (isWithdrawn && (isNothing(before) || attribute === "birth")) continue;
    if (isNothing(before) || (attribute === "birth" && isSharper(known.birth, said.birth))) filled[attribute] = now;
    else if (attribute !== "birth" || !isSharper(said.birth, known.birth))
      disagreements.push({ row, attribute, known: textOf(before), said: textOf(now) });
  }
  return { filled: asFilled(filled), disagreements };
}

/** In the order in which a form has them. */
const ATTRIBUTES: readonly Attribute[] = ["sex", "sector", "birth", "nationalities", "occupationEs", "occupationEn"];

/** Each key was given the value of the same key of `Attributes`. */
function asFilled(filled: Partial<Record<Attribute, Attributes[Attribute]>>): Partial<Attributes> {
  return filled as Partial<Attributes>;
}

function isNothing(value: Attributes[Attribute]): boolean {
  return value === null || value.length === 0;
}

function textOf(value: Attributes[Attribute]): string {
  return value === null ? "" : typeof value === "string" ? value : value.toSorted().join(", ");
}

/** Whether `next` says the same as `before` and more exactly: a day of the year that was known. */
function isSharper(before: string | null, next: string | null): boolean {
  if (before === null || next === null) return false;
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
