import { DEFAULT_LOCALE } from "../../words/locales.ts";
import type { ListableKind } from "../../person/attribute-kinds.ts";
import {
  ATTRIBUTES,
  type AttributeValues,
  forEachAttribute,
  LISTED_ATTRIBUTES,
  type ListedAttribute,
} from "../../person/attributes.ts";
import type { AttributeMapping } from "./attribute-mapping.ts";
import { type Meaning, meaningOf, namedValues } from "../cells/cell-values.ts";
import type { Column, ColumnFinder } from "./find-columns.ts";
import { dateReader, type DateReader, type ReadDate } from "../cells/line-dates.ts";
import type { RosterMapping } from "./mapping.ts";
import type { RowReading } from "../row-reading.ts";

type ReadAttribute = (row: RowReading) => unknown;

/** Reads what a row says of a person apart from names and custody. */
export function prepareAttributes(
  mapping: RosterMapping["person"]["attributes"],
  columns: ColumnFinder,
  dates: DateReader,
): (row: RowReading) => AttributeValues<ListedAttribute> {
  const readers = forEachAttribute(LISTED_ATTRIBUTES, (name) => {
    const mapped = mapping[name];
    return mapped && prepareKind(ATTRIBUTES[name].holds, mapped, columns.find(mapped.column), dates);
  });
  return (row) =>
    forEachAttribute(
      LISTED_ATTRIBUTES,
      (name, { holds }) => readers[name]?.(row) ?? holds.nothing,
    ) as AttributeValues<ListedAttribute>;
}

/** Each way of reading gives the kind of value that the attribute holds. */
function prepareKind(
  holds: ListableKind,
  { values, precision, separator, language }: AttributeMapping,
  column: Column,
  dates: DateReader,
): ReadAttribute {
  switch (holds.is) {
    case "word":
      return prepareWord(column, values ?? themselves(holds.words));
    case "date": {
      const read = dateReader({ ...dates, wholeDays: precision !== undefined });
      return (row) => readDate(row, column, read);
    }
    case "countries":
      return prepareCountries(column, values, separator);
    case "texts":
      return (row) => ({ ...holds.nothing, [language ?? DEFAULT_LOCALE]: row.text(column, holds.most) });
  }
}

/** A vocabulary that the list itself uses. */
function themselves<Word extends string>(words: readonly Word[]): Record<string, Word> {
  return Object.fromEntries(words.map((word) => [word, word]));
}

/** Reads a cell through what its values mean; a value that is not known is a fault. */
export function prepareWord<Word extends string>(
  column: Column,
  values: Readonly<Record<string, Word | null>>,
): (row: RowReading) => Word | null {
  const meaning = meaningOf(values);
  const known = namedValues(Object.keys(values));
  return (row) => {
    const cell = row.cell(column);
    if (cell === "") return null;
    const word = meaning(cell);
    if (word === undefined) row.fault(column, cell, "unknown_value", known);
    return word ?? null;
  };
}

function readDate(row: RowReading, column: Column, read: ReadDate): string | null {
  const cell = row.cell(column);
  const date = read(cell);
  if (date.is === "fault") row.fault(column, cell, date.reason);
  return date.is === "date" ? date.range.edtf : null;
}

/** The whole cell is looked up first, so that "ARGENTINA (NATURALIZADO)" may mean something; then its parts. */
function prepareCountries(
  column: Column,
  values: AttributeMapping["values"],
  separator: string | undefined,
): (row: RowReading) => string[] {
  const meaning = values && meaningOf(values);
  const known = namedValues(Object.keys(values ?? {}));
  return (row) => {
    const cell = row.cell(column);
    if (cell === "") return [];
    const whole = countryOf(cell, meaning);
    if (whole !== undefined) return whole === null ? [] : [whole];
    const parts = separator === undefined ? [cell] : cell.split(separator);
    const codes = parts.flatMap((part) => {
      if (part.trim() === "") return [];
      const code = countryOf(part, meaning);
      if (code === undefined) row.fault(column, part.trim(), meaning ? "unknown_value" : "not_a_country", known);
      return code ?? [];
    });
    return [...new Set(codes)];
  };
}

const COUNTRY = /^[A-Z]{2}$/;

function countryOf(value: string, meaning: Meaning<string> | undefined): string | null | undefined {
  const code = value.trim();
  return meaning ? meaning(value) : COUNTRY.test(code) ? code : undefined;
}
