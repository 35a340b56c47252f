import { LOCALES, type Locale } from "../words/locales.ts";
import type { Texts } from "./attribute-kinds.ts";
import {
  attribute,
  type AttributeValue,
  type AttributeValues,
  type PersonAttribute,
  type TextsAttribute,
} from "./attributes.ts";

/** The columns that keep these attributes: one of the same name, or one for each language. */
export type ProfileColumns<A extends PersonAttribute = PersonAttribute> = {
  readonly [Name in Exclude<A, TextsAttribute>]: AttributeValue<Name>;
} & { readonly [Column in `${A & TextsAttribute}${Capitalize<Locale>}`]: string | null };

/** The name of a column, as the table and a form have it: `occupationEs`. */
export type ProfileColumn<A extends PersonAttribute = PersonAttribute> = keyof ProfileColumns<A> & string;

export type ColumnValue = ProfileColumns[ProfileColumn];

/** Whether a column says nothing; "no" says something. */
export function isNothing(value: ColumnValue): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

/** A column, with what it keeps. */
export interface AttributeColumn<A extends PersonAttribute> {
  readonly column: ProfileColumn<A>;
  readonly attribute: A;
  /** Of an attribute that is said in each language. */
  readonly locale: Locale | null;
}

/** The columns of these attributes, in their order. */
export function columnsOf<A extends PersonAttribute>(attributes: readonly A[]): AttributeColumn<A>[] {
  return attributes.flatMap((name) => {
    const locales = attribute(name).holds.is === "texts" ? LOCALES : [null];
    return locales.map((locale) => ({ column: columnOf<A>(name, locale), attribute: name, locale }));
  });
}

/** The name is the one that the type `ProfileColumns` makes. */
function columnOf<A extends PersonAttribute>(name: A, locale: Locale | null): ProfileColumn<A> {
  const ending = locale === null ? "" : locale.charAt(0).toUpperCase() + locale.slice(1);
  return `${name}${ending}` as ProfileColumn<A>;
}

/** What the database and a download call a column: `occupation_es`. */
export function columnName(column: string): string {
  return column.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** What one column keeps of the values of a person. */
export function columnValue<A extends PersonAttribute>(
  values: AttributeValues<A>,
  { attribute: name, locale }: AttributeColumn<A>,
): ColumnValue {
  const value: ColumnValue | Texts = values[name];
  return isTexts(value) ? locale && value[locale] : value;
}

function isTexts(value: ColumnValue | Texts): value is Texts {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Every attribute in its columns. */
export function toColumns<A extends PersonAttribute>(
  attributes: readonly A[],
  values: AttributeValues<A>,
): ProfileColumns<A> {
  const entries = columnsOf(attributes).map((kept) => [kept.column, columnValue(values, kept)]);
  return Object.fromEntries(entries) as ProfileColumns<A>;
}

/** The attributes that these columns keep. */
export function fromColumns<A extends PersonAttribute>(
  attributes: readonly A[],
  columns: ProfileColumns<A>,
): AttributeValues<A> {
  const values: Record<string, unknown> = {};
  for (const { column, attribute: name, locale } of columnsOf(attributes)) {
    const kept = columns[column];
    values[name] = locale === null ? kept : { ...Object(values[name]), [locale]: kept };
  }
  return values as AttributeValues<A>;
}
