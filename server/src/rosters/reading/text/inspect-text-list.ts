import { readTextList, TEXT_LIST_COLUMNS } from "@paradero/shared/rosters/text-list/text-list";
import type { TableFormat } from "@paradero/shared/rosters/table-format";
import { textOf } from "./decode-text.ts";
import { findEncoding } from "./find-encoding.ts";
import { type ChosenFormat, type InspectedFile, noted } from "../inspected-table.ts";
import type { ListFile } from "../list-file.ts";
import { refused } from "../refused.ts";

const SAMPLE = 50;
/** Characters of a list that somebody wrote by hand. */
const MOST_TEXT = 5_000_000;

export async function inspectTextList(file: ListFile, fileName: string, chosen: ChosenFormat): Promise<InspectedFile> {
  const { encoding, guessed } =
    chosen.encoding === undefined ? await findEncoding(file, fileName) : { encoding: chosen.encoding, guessed: false };
  const format: TableFormat = {
    kind: "text-list",
    encoding,
    delimiter: null,
    sheet: null,
    skipLines: chosen.skipLines ?? 0,
    headerRow: false,
  };
  const { rows, leftOut, unclear } = await textListOf(file, fileName, format);
  const remarks = [
    ...noted("encoding_guessed", guessed ? 1 : 0, [], encoding),
    ...noted("no_rows", rows.length === 0 ? 1 : 0, [], ""),
    ...noted("lines_left_out", leftOut.length, leftOut, leftOut[0]?.text ?? ""),
    ...noted("lines_unclear", unclear.length, unclear, ""),
  ];
  return { format, sheets: [], columns: TEXT_LIST_COLUMNS, width: null, sample: rows.slice(0, SAMPLE), remarks };
}

export async function textListOf(file: ListFile, fileName: string, { encoding, skipLines }: TableFormat) {
  let text = "";
  for await (const piece of textOf(file, fileName, encoding)) {
    text += piece.text;
    if (text.length > MOST_TEXT) {
      throw refused(fileName, "is too long for a list of names in plain text. Give it as CSV or .xlsx.");
    }
  }
  return readTextList(text, skipLines);
}
