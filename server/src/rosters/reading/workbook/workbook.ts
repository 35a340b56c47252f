import { InvalidSpreadsheetError, readSheet } from "read-excel-file/node";
import type { TableRow } from "@paradero/shared/rosters/table-format";
import { Archive } from "./archive.ts";
import { cellText, numberText } from "./cell-text.ts";
import { cellTooLong, tooManyRows } from "../text/delimited-rows.ts";
import { MOST_CELL, MOST_ROWS } from "../limits.ts";
import { columnOf, measureSheet } from "./measure-sheet.ts";
import { tags } from "./markup.ts";
import { refused } from "../refused.ts";
import { storedArchive } from "./stored-archive.ts";
import { type SheetPart, sheetParts } from "./workbook-parts.ts";

/** A rectangle of cells merged into one, rows and columns counted from 1. */
export interface Merged {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export interface ReadSheet {
  readonly sheets: readonly string[];
  readonly sheet: string;
  /** Rows of blanks left out; each has the number of its sheet row. */
  readonly rows: readonly TableRow[];
  readonly merged: readonly Merged[];
}

/**
 * One sheet of an .xlsx file, in memory.
 * @param chosen its name; null or absent: the first visible one that holds anything
 * @throws {DomainError} for what is no readable workbook, or one beyond the limits
 */
export async function readWorkbook(bytes: Uint8Array, fileName: string, chosen?: string | null): Promise<ReadSheet> {
  const archive = new Archive(bytes, fileName);
  const { sheets, shared } = sheetParts(archive, fileName);
  const { sheet, xml } = pick(archive, fileName, sheets, chosen);
  const text = xml.toString("utf8");
  measureSheet(text, fileName);
  const parts = new Map(shared.map((name) => [name, archive.unpack(name)]));
  const rows = await cells(storedArchive(parts.set(sheet.path, withErrorsAsText(xml, text))), sheet.name, fileName);
  return { sheets: sheets.map(({ name }) => name), sheet: sheet.name, rows, merged: [...mergedCells(text)] };
}

/** The library empties cells that hold an error; as the text of a formula they stay, as they are shown. */
function withErrorsAsText(xml: Buffer, text: string): Buffer {
  if (!/\st=["']e["']/.test(text)) return xml;
  return Buffer.from(
    text.replaceAll(/(<(?:[\w.-]+:)?c(?:\s+[\w:.-]+=(?:"[^"]*"|'[^']*'))*?\s+t=)["']e["']/g, '$1"str"'),
  );
}

function pick(archive: Archive, fileName: string, sheets: readonly SheetPart[], chosen?: string | null) {
  if (chosen !== null && chosen !== undefined) {
    const sheet = sheets.find(({ name }) => name === chosen);
    const known = sheets.map(({ name }) => `"${name}"`).join(", ");
    if (!sheet) throw refused(fileName, `has no sheet "${chosen}". It has ${known}.`);
    return { sheet, xml: archive.unpack(sheet.path) };
  }
  for (const sheet of sheets) {
    const xml = archive.unpack(sheet.path);
    if (!sheet.hidden && /<(?:[\w.-]+:)?c[\s>]/.test(xml.toString("latin1"))) return { sheet, xml };
  }
  throw refused(fileName, "is empty: no visible sheet holds a cell. Give a file with at least one row.");
}

async function cells(archive: Buffer, sheet: string, fileName: string): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  const data = await readSheet<string>(archive, sheet, { trim: false, parseNumber: numberText }).catch(
    (error: unknown) => {
      const where = error instanceof InvalidSpreadsheetError ? `: ${error.message}` : "";
      throw refused(fileName, `holds a sheet that cannot be read${where}. Save it again in a spreadsheet, or as CSV.`);
    },
  );
  for (const [index, row] of data.entries()) {
    const texts = row.map(cellText);
    for (const text of texts) checkText(text, index + 1, fileName);
    if (texts.some((text) => text.trim() !== "")) rows.push({ number: index + 1, cells: texts });
    if (rows.length > MOST_ROWS + 1) throw refused(fileName, tooManyRows());
  }
  return rows;
}

function checkText(text: string, row: number, fileName: string): void {
  if (text.length > MOST_CELL) throw refused(fileName, cellTooLong(`row ${row}`));
  if (text.includes("\0") || !text.isWellFormed()) {
    throw refused(fileName, `has a cell on row ${row} with a character that no text can hold. Write that cell again.`);
  }
}

function* mergedCells(xml: string): Generator<Merged> {
  for (const { attributes } of tags(xml.slice(Math.max(0, xml.lastIndexOf("sheetData>"))), "mergeCell")) {
    const [, left = "", top, right = "", bottom] =
      /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(attributes.get("ref") ?? "") ?? [];
    if (bottom === undefined) continue;
    yield { top: Number(top), bottom: Number(bottom), left: columnOf(left), right: columnOf(right) };
  }
}
