import { describe, expect, test } from "vitest";
import { readAll } from "./testing/read-all.ts";
import { packedArchive, textRow, workbook } from "./testing/workbook-fixture.ts";
import { storedArchive } from "./workbook/stored-archive.ts";

const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const AS_TABLE = "Save it as .xlsx or CSV and give that file.";
const DAMAGED = "is damaged: it is no complete .xlsx archive. Open it in a spreadsheet and save it again.";
const AS_CSV = "Save the sheet that you need as CSV and give that file.";

function parts(...names: string[]): Buffer {
  return storedArchive(new Map(names.map((name) => [name, Buffer.from("x")])));
}

function sheet(rows: string): Buffer {
  return workbook([{ name: "Hoja1", rows }]);
}

/** A whole file, refused with exactly this sentence behind its name. */
async function expectRefusal(content: string | Uint8Array, sentence: string): Promise<void> {
  await expect(readAll(content, "lista.xyz")).rejects.toThrow(
    expect.objectContaining({ name: "DomainError", code: "invalid_input", message: `"lista.xyz" ${sentence}` }),
  );
}

describe("what is no list is refused in one sentence", () => {
  test.each([
    ["nothing", Buffer.alloc(0), "is empty. Give a file with at least one row."],
    ["blanks", Buffer.from(" \n\t\n"), "holds nothing but blanks. Give a file with at least one row."],
    [
      "an old binary workbook",
      Buffer.from([...OLD_OFFICE, ...Buffer.alloc(600), ...Buffer.from("Workbook", "utf16le")]),
      `is an old binary spreadsheet (.xls), perhaps closed by a password. ${AS_TABLE}`,
    ],
    ["an older one still", Buffer.from([0x09, 0x08, 0x10, 0x00]), `is an old binary spreadsheet (.xls). ${AS_TABLE}`],
    [
      "a workbook closed by a password",
      Buffer.from([...OLD_OFFICE, ...Buffer.alloc(600), ...Buffer.from("EncryptedPackage", "utf16le")]),
      "is closed by a password. Save it without the password, as .xlsx or CSV, and give that file.",
    ],
    [
      "a web page",
      Buffer.from('\n<html xmlns:x="urn:excel"><table><tr><td>Ana</td></tr></table></html>'),
      `is a web page (HTML), whatever its name says. Open it in a spreadsheet. ${AS_TABLE}`,
    ],
    ["XML", Buffer.from('<?xml version="1.0"?><Workbook/>'), `is XML, not a table. ${AS_TABLE}`],
    ["rich text", Buffer.from("{\\rtf1 Ana}"), "is a text document (RTF). Copy its lines and paste them as text."],
    [
      "a PDF",
      Buffer.from("%PDF-1.7\n"),
      "is a PDF, not a table. Copy its lines and paste them as text, or give the table as .xlsx or CSV.",
    ],
    [
      "a picture",
      Buffer.from([0xff, 0xd8, 0xff, 0xe0]),
      "is a picture, not a table. Give the list as .xlsx, CSV or text.",
    ],
    ["gzip", Buffer.from([0x1f, 0x8b, 8, 0]), "is compressed (gzip). Unpack it and give the file inside."],
    [
      "UTF-32",
      Buffer.from([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]),
      "is written in UTF-32, which is not read here. Save it as CSV in UTF-8.",
    ],
    ["OpenDocument", parts("mimetype", "content.xml"), `is an OpenDocument file (.ods). ${AS_TABLE}`],
    ["a binary workbook", parts("xl/workbook.bin"), `is a binary workbook (.xlsb). ${AS_TABLE}`],
    ["a text document", parts("word/document.xml"), "is a text document. Copy its lines and paste them as text."],
    ["Numbers", parts("Index/Document.iwa"), `is a Numbers file. ${AS_TABLE}`],
    [
      "another archive",
      parts("lista.csv"),
      "is an archive, not a workbook. Unpack it and give the list inside, as .xlsx, CSV or text.",
    ],
    ["half an archive", parts("xl/workbook.xml").subarray(0, 40), DAMAGED],
    [
      "an empty workbook",
      sheet('<row r="1"/>'),
      "is empty: no visible sheet holds a cell. Give a file with at least one row.",
    ],
  ])("%s", (_, content, sentence) => expectRefusal(content, sentence));
});

describe("text that would lose rows is refused with its line", () => {
  test.each([
    ["at the end", 'nombre,nota\nAna,x\nLuis,"abierta\nRosa,y\n', 3],
    ["before another quote", 'nombre,nota\nAna,"abierta\nLuis,"x"\nRosa,y\n', 2],
    ["in one line with another", 'nombre,nota\nAna,"abierta,"x"\n', 2],
  ])("a quote that is not closed, %s", (_, text, line) =>
    expectRefusal(
      text,
      `has a quote on line ${line} that is not closed before the cell ends. Close it, or write "" for a quote that belongs to the text.`,
    ),
  );

  test("a quote that is open for longer than a cell may be", () =>
    expectRefusal(
      `nombre,nota\nAna,"${"x\n".repeat(100_001)}`,
      'has a quote on line 2 that is not closed before the cell ends. Close it, or write "" for a quote that belongs to the text.',
    ));

  test("a NUL character", () =>
    expectRefusal(
      `nombre,nota\nAna,x\nLuis,a\0b\n${"Rosa,y\n".repeat(50)}`,
      "is not a text file: line 3 holds a NUL character. Save it as CSV in UTF-8, or as .xlsx.",
    ));
});

describe("more than the limits is refused before memory is spent on it", () => {
  test("columns of text", () =>
    expectRefusal(
      `${"a,".repeat(1000)}a\n`,
      "has more than 1,000 columns on line 1. Check which sign separates its columns.",
    ));

  test("the length of a cell", () =>
    expectRefusal(
      `nombre,nota\nAna,${"x".repeat(100_001)}\n`,
      "has a cell of more than 100,000 characters on line 2. Shorten it, or check that its quotes are closed.",
    ));

  test("a line without an end", () =>
    expectRefusal(
      Buffer.alloc(33 * 1024 * 1024, "x"),
      "has a line of more than 32 million bytes, which no list has. Give a CSV or .xlsx file.",
    ));

  test("rows", { timeout: 60_000 }, () =>
    expectRefusal(
      `n\n${"1\n".repeat(1_000_001)}`,
      "has more than 1,000,000 rows. Split it and import the parts one after the other.",
    ),
  );

  test("columns of a sheet", () =>
    expectRefusal(
      sheet('<row r="1"><c r="ZZZ1" t="b"><v>1</v></c></row>'),
      "has more than 1,000 columns. Remove what stands far to the right, or save it as CSV.",
    ));

  test("a cell where no sheet has one", () =>
    expectRefusal(
      sheet(`${textRow(1, "n")}<row r="9999999"><c r="A9999999" t="b"><v>1</v></c></row>`),
      'has a cell at "9999999", where no sheet has one. Save it again, or as CSV.',
    ));

  test("cells between the corners of a sheet", () =>
    expectRefusal(
      sheet('<row r="900000"><c r="ZZ900000" t="b"><v>1</v></c></row>'),
      "spans 900,000 rows and 702 columns, which is too much for a workbook. Save the sheet as CSV, which has no such limit.",
    ));

  test("what an archive would unpack to, by its directory alone", () =>
    expectRefusal(
      packedArchive("xl/workbook.xml", Buffer.from("x"), 400 * 1024 * 1024),
      `would unpack to 400 MB, which is too much. ${AS_CSV}`,
    ));

  test("what is packed too well", () =>
    expectRefusal(
      packedArchive("xl/workbook.xml", Buffer.alloc(8 * 1024 * 1024)),
      `would unpack to 8 MB, which is too much. ${AS_CSV}`,
    ));
});

test("a character that no text can hold is refused with its sheet row", () =>
  expectRefusal(
    sheet(textRow(1, "n", "m") + textRow(2, "Ana", "a_xD800_b")),
    "has a cell on row 2 with a character that no text can hold. Write that cell again.",
  ));

test("a sheet that cannot be read is refused with what is wrong", () =>
  expectRefusal(
    sheet('<row r="2"><c r="A2" t="s"><v>9</v></c></row>'),
    "holds a sheet that cannot be read: <c/> at row 2, col 1: VALUE_INVALID. Save it again in a spreadsheet, or as CSV.",
  ));

test("a sheet that is chosen and not there is refused with those that are", async () => {
  const file = workbook([
    { name: "Hoja1", rows: textRow(1, "n") },
    { name: "Hoja2", rows: textRow(1, "n") },
  ]);
  await expect(readAll(file, "lista.xlsx", { sheet: "Otra" })).rejects.toThrow(
    '"lista.xlsx" has no sheet "Otra". It has "Hoja1", "Hoja2".',
  );
});
