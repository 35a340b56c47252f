import { refused } from "./refused.ts";

const AS_TABLE = "Save it as .xlsx or CSV and give that file.";

/** First bytes by which a format gives itself away, whatever the file is called. */
const MAGIC: readonly (readonly [bytes: readonly number[], sentence: string])[] = [
  [
    [0x25, 0x50, 0x44, 0x46],
    `is a PDF, not a table. Copy its lines and paste them as text, or give the table as .xlsx or CSV.`,
  ],
  [[0x1f, 0x8b], "is compressed (gzip). Unpack it and give the file inside."],
  [[0x37, 0x7a, 0xbc, 0xaf], "is compressed (7-Zip). Unpack it and give the file inside."],
  [[0x52, 0x61, 0x72, 0x21], "is compressed (RAR). Unpack it and give the file inside."],
  [[0x89, 0x50, 0x4e, 0x47], "is a picture, not a table. Give the list as .xlsx, CSV or text."],
  [[0xff, 0xd8, 0xff], "is a picture, not a table. Give the list as .xlsx, CSV or text."],
  [[0xff, 0xfe, 0x00, 0x00], "is written in UTF-32, which is not read here. Save it as CSV in UTF-8."],
  [[0x00, 0x00, 0xfe, 0xff], "is written in UTF-32, which is not read here. Save it as CSV in UTF-8."],
];
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0];
const OLD_BINARY_SHEET = [0x09, 0x08];
const ZIP = [0x50, 0x4b];

/**
 * What the bytes are: an archive (a workbook, to be looked into) or text. The name of the file decides nothing.
 * @param start the first 8 kB or more
 * @throws {DomainError} for what is neither, in one sentence that says what to do
 */
export function recogniseFile(start: Uint8Array, fileName: string): "archive" | "text" {
  if (start.length === 0) throw refused(fileName, "is empty. Give a file with at least one row.");
  if (begins(start, OLD_OFFICE)) throw refused(fileName, oldOffice(start));
  if (begins(start, OLD_BINARY_SHEET)) throw refused(fileName, `is an old binary spreadsheet (.xls). ${AS_TABLE}`);
  const known = MAGIC.find(([bytes]) => begins(start, bytes));
  if (known) throw refused(fileName, known[1]);
  if (begins(start, ZIP)) return "archive";
  const text = Buffer.from(start.subarray(0, 1024))
    .toString("latin1")
    .replace(/^\u00ef\u00bb\u00bf/, "")
    .trimStart();
  if (/^(?:<!doctype html|<html|<table|<head|<\?xml[^>]*>\s*<html)/i.test(text)) {
    throw refused(fileName, `is a web page (HTML), whatever its name says. Open it in a spreadsheet. ${AS_TABLE}`);
  }
  if (/^<\?xml/i.test(text)) throw refused(fileName, `is XML, not a table. ${AS_TABLE}`);
  if (text.startsWith("{\\rtf"))
    throw refused(fileName, "is a text document (RTF). Copy its lines and paste them as text.");
  return "text";
}

/** The container of Office before 2007: an .xls, or a newer workbook that a password closes. */
function oldOffice(start: Uint8Array): string {
  const names = Buffer.from(start).toString("latin1");
  if (names.includes(wide("EncryptedPackage")) || names.includes(wide("EncryptionInfo"))) {
    return "is closed by a password. Save it without the password, as .xlsx or CSV, and give that file.";
  }
  return `is an old binary spreadsheet (.xls), perhaps closed by a password. ${AS_TABLE}`;
}

/** UTF-16, as names stand in the directory of that container, seen byte by byte. */
function wide(text: string): string {
  return Buffer.from(text, "utf16le").toString("latin1");
}

function begins(start: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => start[index] === byte);
}
