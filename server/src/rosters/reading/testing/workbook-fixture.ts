import { deflateRawSync } from "node:zlib";
import { storedArchive } from "../workbook/stored-archive.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

interface SheetFixture {
  readonly name: string;
  /** Inside sheetData: rows as XML. */
  readonly rows: string;
  /** Behind sheetData. */
  readonly behind?: string;
  readonly state?: string;
}

/** The smallest .xlsx that spreadsheets open: style 1 is a day, style 2 a day with its time. */
export function workbook(sheets: readonly SheetFixture[], date1904 = false, strings: readonly string[] = []): Buffer {
  return storedArchive(new Map(Object.entries(parts(sheets, date1904, strings)).map(([n, t]) => [n, Buffer.from(t)])));
}

function parts(sheets: readonly SheetFixture[], date1904: boolean, strings: readonly string[]) {
  const listed = sheets.map(
    ({ name, state = "visible" }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="r${at + 1}"/>`,
  );
  const related = sheets.map(
    (_, at) => `<Relationship Id="r${at + 1}" Type="${RELATION}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
  );
  const about = `<Relationship Id="s" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="t" Type="${RELATION}/sharedStrings" Target="sharedStrings.xml"/>`;
  const formats = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs>';
  return {
    "[Content_Types].xml": `${HEAD}<Types/>`,
    "xl/workbook.xml": `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${listed.join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${HEAD}<Relationships>${related.join("")}${about}</Relationships>`,
    "xl/styles.xml": `${HEAD}<styleSheet xmlns="${MAIN}">${formats}</styleSheet>`,
    "xl/sharedStrings.xml": `${HEAD}<sst>${strings.map((text) => `<si><t>${text}</t></si>`).join("")}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ rows, behind = "" }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${behind}</worksheet>`,
      ]),
    ),
  };
}

/** A row of plain texts; empty texts have no cell. */
export function textRow(number: number, ...texts: string[]): string {
  const cells = texts.map((text, at) =>
    text === "" ? "" : `<c r="${letter(at)}${number}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`,
  );
  return `<row r="${number}">${cells.join("")}</row>`;
}

export function letter(column: number): string {
  return String.fromCharCode(65 + column);
}

/** One packed part whose header and directory promise `promised` bytes, whatever it holds. */
export function packedArchive(name: string, content: Buffer, promised = content.length, flags = 0): Buffer {
  const archive = storedArchive(new Map([[name, deflateRawSync(content)]]));
  const directory = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  for (const [at, size] of [
    [0, 22],
    [directory, 24],
  ] as const) {
    const header = at === 0 ? 8 : directory + 10;
    archive.writeUInt16LE(8, header);
    archive.writeUInt16LE(flags, header - 2);
    archive.writeUInt32LE(promised, at + size);
  }
  return archive;
}
