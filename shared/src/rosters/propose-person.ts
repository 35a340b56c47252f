import { foldName } from "../names/fold.ts";
import { countryMeant } from "./country-words.ts";
import type { NameOrder, WrittenMapping } from "./mapping.ts";
import { type SampleColumn, type SampleColumns, shareOf, valuesMeant } from "./sample-columns.ts";
import { sectorMeant, sexMeant } from "./value-words.ts";

type WrittenPerson = WrittenMapping["person"];

const MOST = 0.8;

/** What columns and values seem to say of a person. */
export function proposePerson(columns: SampleColumns, fallback: string): WrittenPerson {
  const identifier = columns.take("identifier", (column) => !isCounter(column));
  const name = proposeName(columns) ?? { full: fallback };
  const nicknames = columns.takeAll("otherName");
  return {
    ...(identifier && { identifier: { scheme: schemeOf(identifier), column: identifier.name } }),
    name,
    ...(nicknames.length > 0 && { otherNames: nicknames.map(proposeNicknames) }),
    attributes: proposeAttributes(columns),
  };
}

/** 1, 2, 3 down the list is the number of a line, and says nothing of a person. */
function isCounter({ cells }: SampleColumn): boolean {
  const first = Number(cells[0]);
  return first <= 1 && cells.length > 1 && cells.every((cell, index) => Number(cell) === first + index);
}

function schemeOf({ name }: SampleColumn): string {
  const folded = foldName(name);
  return /^(?:cedula|ci)\b/.test(folded) ? "cedula" : folded;
}

function proposeName(columns: SampleColumns): WrittenPerson["name"] | undefined {
  const together = columns.take("familyAndGiven");
  if (together) {
    const also = columns.takeAll("family").map(({ name }) => name);
    return { full: together.name, order: orderOf(together, "family-first"), ...(also.length > 0 && { also }) };
  }
  const family = columns.takeAll("family").map(({ name }) => name);
  const given = family.length > 0 ? columns.takeAll("given").map(({ name }) => name) : [];
  if (given.length > 0) return { given, family };
  const full = columns.take("full");
  if (!full) return undefined;
  const order = orderOf(full, "given-first");
  return { full: full.name, ...(order !== "given-first" && { order }), ...(family.length > 0 && { also: family }) };
}

function orderOf({ cells }: SampleColumn, otherwise: NameOrder): NameOrder {
  return shareOf(cells, (cell) => /^[^,]+,\s*[^,]+$/.test(cell)) >= MOST ? "family-comma-given" : otherwise;
}

function proposeNicknames({ name, cells }: SampleColumn): { column: string; kind: "nickname"; separator?: string } {
  const separator = [",", ";", "/"].find((sign) => cells.some((cell) => cell.includes(sign)));
  return { column: name, kind: "nickname", ...(separator !== undefined && { separator }) };
}

function proposeAttributes(columns: SampleColumns): NonNullable<WrittenPerson["attributes"]> {
  const sex = columns.take("sex");
  const birth = columns.take("birth");
  const nationality = columns.take("nationality");
  const occupation = columns.take("occupation");
  const sector = columns.take(
    "sector",
    ({ cells }) => shareOf(cells, (cell) => sectorMeant(cell) !== undefined) >= MOST,
  );
  return {
    ...(sex && { sex: { column: sex.name, values: valuesMeant(sex.cells, sexMeant) } }),
    ...(sector && { sector: { column: sector.name, values: valuesMeant(sector.cells, sectorMeant) } }),
    ...(birth && { birth: { column: birth.name } }),
    ...(nationality && { nationalities: proposeCountries(nationality) }),
    ...(occupation && { occupation: { column: occupation.name, language: languageOf(occupation.name) } }),
  };
}

function proposeCountries({ name, cells }: SampleColumn) {
  const separator = ["  ", ",", "/", ";"].find((sign) => cells.some((cell) => cell.trim().includes(sign)));
  const parts = separator === undefined ? cells : cells.flatMap((cell) => cell.split(separator));
  const values = valuesMeant(
    parts.filter((part) => part.trim() !== ""),
    countryMeant,
  );
  return { column: name, values, ...(separator !== undefined && { separator }) };
}

function languageOf(heading: string): "es" | "en" {
  return /^(?:occupation|profession|job)/.test(foldName(heading)) ? "en" : "es";
}
