import type { TableFormat, TableRow } from "@paradero/shared/rosters/table-format";
import { textOf } from "./decode-text.ts";
import { delimitedRows, withoutLines } from "./delimited-rows.ts";
import { findDelimiter, type FoundTable } from "./find-delimiter.ts";
import { findEncoding } from "./find-encoding.ts";
import { findHeader } from "./find-header.ts";
import { type ChosenFormat, inspectedTable, type InspectedFile, noted } from "../inspected-table.ts";
import { inspectTextList } from "./inspect-text-list.ts";
import type { ListFile } from "../list-file.ts";
import { refused } from "../refused.ts";

/** Characters in which delimiter and header are looked for. */
const START = 128 * 1024;
/** Rows whose width is looked at; reading the whole file reports the rest. */
const ROWS_LOOKED_AT = 10_000;

export async function inspectDelimited(file: ListFile, fileName: string, chosen: ChosenFormat): Promise<InspectedFile> {
  const { encoding, guessed } = await encodingOf(file, fileName, chosen);
  const start = await startOfText(file, fileName, encoding);
  if (start.trim() === "") throw refused(fileName, "holds nothing but blanks. Give a file with at least one row.");
  const found = findDelimiter(start, fileName, chosen.delimiter);
  const nothingChosen = chosen.kind === undefined && !chosen.delimiter;
  if (nothingChosen && !found.regular && /\.(?:txt|text|md)$/i.test(fileName)) {
    return inspectTextList(file, fileName, chosen);
  }
  const header = headerOf(start, fileName, found, chosen);
  const { skipLines, headerRow } = header;
  const format: TableFormat = {
    kind: "delimited",
    encoding,
    delimiter: found.delimiter,
    sheet: null,
    skipLines,
    headerRow,
  };
  const rows = await firstRows(file, fileName, format);
  const table = inspectedTable(headerRow ? (rows.shift()?.cells ?? []) : null, rows, header);
  const lost = start.includes("\uFFFD") ? 1 : 0;
  const remarks = [
    ...noted("encoding_guessed", guessed ? 1 : 0, [], encoding),
    ...noted("letters_lost", lost, [], ""),
    ...table.remarks,
  ];
  return { format, sheets: [], ...table, remarks };
}

async function encodingOf(file: ListFile, fileName: string, { encoding }: ChosenFormat) {
  return encoding === undefined ? findEncoding(file, fileName) : { encoding, guessed: false };
}

/** Where only one of the two is chosen, the other is looked for behind it. */
function headerOf(text: string, fileName: string, { rows, delimiter }: FoundTable, chosen: ChosenFormat) {
  const { skipLines, headerRow } = chosen;
  if (skipLines === undefined) {
    const found = findHeader(rows);
    return headerRow === undefined ? found : { ...found, headerRow, proven: true };
  }
  if (headerRow !== undefined) return { skipLines, headerRow, proven: true };
  const behind = findDelimiter(withoutLines(text, skipLines), fileName, delimiter).rows;
  return { ...findHeader(behind), skipLines };
}

async function startOfText(file: ListFile, fileName: string, encoding: string): Promise<string> {
  let text = "";
  for await (const piece of textOf(file, fileName, encoding)) {
    text += piece.text;
    if (text.length >= START) break;
  }
  if (text.length <= START) return text;
  const end = Math.max(text.lastIndexOf("\n", START), text.lastIndexOf("\r", START));
  return end === -1 ? text.slice(0, START) : text.slice(0, end + 1);
}

/** The header, if any, is the first of them. */
async function firstRows(file: ListFile, fileName: string, format: TableFormat): Promise<TableRow[]> {
  const rows: TableRow[] = [];
  for await (const batch of delimitedRows(file, fileName, { ...format, headerRow: false }, {})) {
    rows.push(...batch);
    if (rows.length >= ROWS_LOOKED_AT) break;
  }
  return rows;
}
