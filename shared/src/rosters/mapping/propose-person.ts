import { foldWords } from "../../words/fold-words.ts";
import type { ListableKind } from "../../person/attribute-kinds.ts";
import { ATTRIBUTES, LISTED_ATTRIBUTES, type ListedAs, type ListedAttribute } from "../../person/attributes.ts";
import type { AttributeMapping } from "./attribute-mapping.ts";
import { countryMeant } from "../cells/country-words.ts";
import { languageOf } from "./heading-words.ts";
import type { NameOrder, WrittenMapping } from "./mapping.ts";
import { type SampleColumn, type SampleColumns, shareOf, valuesMeant } from "./sample-columns.ts";

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
  const folded = foldWords(name);
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
  const proposed = LISTED_ATTRIBUTES.flatMap((name) => {
    const { holds, listed }: { holds: ListableKind; listed: ListedAs } = ATTRIBUTES[name];
    const column = columns.take(name, ({ cells }) => !listed.ambiguous || isUnderstood(holds, cells));
    return column ? [[name, proposeAttribute(name, holds, column)] as const] : [];
  });
  return Object.fromEntries(proposed);
}

function isUnderstood(holds: ListableKind, cells: readonly string[]): boolean {
  return holds.is !== "word" || shareOf(cells, (cell) => holds.meant(cell, cells) !== undefined) >= MOST;
}

function proposeAttribute(name: ListedAttribute, holds: ListableKind, column: SampleColumn): AttributeMapping {
  switch (holds.is) {
    case "word":
      return { column: column.name, values: valuesMeant(column.cells, holds.meant) };
    case "countries":
      return proposeCountries(column);
    case "texts":
      return { column: column.name, language: languageOf(name, column.name) };
    case "date":
      return { column: column.name };
  }
}

function proposeCountries({ name, cells }: SampleColumn): AttributeMapping {
  const separator = ["  ", ",", "/", ";"].find((sign) => cells.some((cell) => cell.trim().includes(sign)));
  const parts = separator === undefined ? cells : cells.flatMap((cell) => cell.split(separator));
  const values = valuesMeant(
    parts.filter((part) => part.trim() !== ""),
    countryMeant,
  );
  return { column: name, values, ...(separator !== undefined && { separator }) };
}
