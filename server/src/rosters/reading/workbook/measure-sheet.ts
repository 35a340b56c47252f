import { LAST_SHEET_ROW, MOST_CELLS, MOST_COLUMNS } from "../limits.ts";
import { refused } from "../refused.ts";

/** `r` of a cell or a row, without the tag's other attributes. */
const PLACE = /<(?:[\w.-]+:)?(row|c)(\s(?:[^<>"']|"[^"]*"|'[^']*')*?)?(\/?)>/g;
const ADDRESS = /\sr\s*=\s*["']([^"']*)["']/;
const PLAIN = /^([A-Z]{0,3})(\d{1,7})$/;

/**
 * A few bytes can put one cell at the far end of a sheet, and the library would make every cell before it: what the sheet
 * spans is measured in its text first.
 */
export function measureSheet(xml: string, fileName: string): void {
  let lastRow = 0;
  let lastColumn = 0;
  for (const [, tag, attributes = "", closed] of xml.matchAll(PLACE)) {
    const address = ADDRESS.exec(attributes)?.[1];
    if (address === undefined) continue;
    const [, letters = "", digits = ""] = PLAIN.exec(address) ?? [];
    const row = Number(digits);
    if (digits === "" || row > LAST_SHEET_ROW) {
      throw refused(
        fileName,
        `has a cell at "${address.slice(0, 20)}", where no sheet has one. Save it again, or as CSV.`,
      );
    }
    if (tag === "row" || closed === "/") continue;
    lastRow = Math.max(lastRow, row);
    lastColumn = Math.max(lastColumn, columnOf(letters));
  }
  if (lastColumn > MOST_COLUMNS) {
    const most = MOST_COLUMNS.toLocaleString("en");
    throw refused(fileName, `has more than ${most} columns. Remove what stands far to the right, or save it as CSV.`);
  }
  if (lastRow * lastColumn > MOST_CELLS) {
    const spans = `spans ${lastRow.toLocaleString("en")} rows and ${lastColumn} columns`;
    throw refused(
      fileName,
      `${spans}, which is too much for a workbook. Save the sheet as CSV, which has no such limit.`,
    );
  }
}

/** "A" is 1. */
export function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}
