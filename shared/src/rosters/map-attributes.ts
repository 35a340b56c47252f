import { SECTORS, SEXES } from "../profiles.ts";
import { type Meaning, meaningOf, namedValues } from "./cell-values.ts";
import type { Column, ColumnFinder } from "./find-columns.ts";
import { dateReader, type DateReader, type ReadDate } from "./line-dates.ts";
import type { MappedLine } from "./mapped-line.ts";
import type { RosterMapping } from "./mapping.ts";
import type { RowReading } from "./row-reading.ts";

type Attributes = Pick<MappedLine, "sex" | "sector" | "birth" | "nationalities" | "occupation">;

const LONGEST_OCCUPATION = 200;

/** Reads what a row says of a person apart from names and custody. */
export function prepareAttributes(
  { sex, sector, birth, nationalities, occupation }: RosterMapping["person"]["attributes"],
  columns: ColumnFinder,
  dates: DateReader,
): (row: RowReading) => Attributes {
  const readSex = sex && prepareWord(columns.find(sex.column), sex.values ?? themselves(SEXES));
  const readSector = sector && prepareWord(columns.find(sector.column), sector.values ?? themselves(SECTORS));
  const bornAt = birth && columns.find(birth.column);
  const readBorn = dateReader({ ...dates, wholeDays: birth?.precision !== undefined });
  const readCountries = nationalities && prepareCountries(columns.find(nationalities.column), nationalities);
  const works = occupation && { at: columns.find(occupation.column), language: occupation.language };
  return (row) => ({
    sex: readSex?.(row) ?? null,
    sector: readSector?.(row) ?? null,
    birth: bornAt ? readBirth(row, bornAt, readBorn) : null,
    nationalities: readCountries?.(row) ?? [],
    occupation: { es: null, en: null, ...(works && { [works.language]: row.text(works.at, LONGEST_OCCUPATION) }) },
  });
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

function readBirth(row: RowReading, column: Column, read: ReadDate): string | null {
  const cell = row.cell(column);
  const date = read(cell);
  if (date.is === "fault") row.fault(column, cell, date.reason);
  return date.is === "date" ? date.range.edtf : null;
}

type Nationalities = NonNullable<RosterMapping["person"]["attributes"]["nationalities"]>;

/** The whole cell is looked up first, so that "ARGENTINA (NATURALIZADO)" may mean something; then its parts. */
function prepareCountries(column: Column, { values, separator }: Nationalities): (row: RowReading) => string[] {
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
