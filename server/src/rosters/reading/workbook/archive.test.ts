import { expect, test } from "vitest";
import { Archive } from "./archive.ts";
import { storedArchive } from "./stored-archive.ts";
import { packedArchive } from "../testing/workbook-fixture.ts";

const DAMAGED = '"a.xlsx" is damaged: it is no complete .xlsx archive. Open it in a spreadsheet and save it again.';
const TEXT = Buffer.from("Ana Ruiz ".repeat(1000));

test("a part comes out as it went in, packed or not", () => {
  expect(new Archive(packedArchive("p", TEXT), "a.xlsx").unpack("p")).toEqual(TEXT);
  expect(new Archive(storedArchive(new Map([["p", TEXT]])), "a.xlsx").unpack("p")).toEqual(TEXT);
});

test.each([10, TEXT.length - 1, TEXT.length + 1])(
  "a directory that promises %d bytes of 9,000 is a lie",
  (promised) => {
    const archive = new Archive(packedArchive("p", TEXT, promised), "a.xlsx");
    expect(() => archive.unpack("p")).toThrow(DAMAGED);
  },
);

test("bytes that cannot be unpacked are damaged", () => {
  const bytes = packedArchive("p", TEXT);
  bytes.fill(0xff, 31, 50);
  expect(() => new Archive(bytes, "a.xlsx").unpack("p")).toThrow(DAMAGED);
});

test("a part closed by a password is refused", () => {
  const archive = new Archive(packedArchive("p", TEXT, TEXT.length, 1), "a.xlsx");
  expect(() => archive.unpack("p")).toThrow('"a.xlsx" is closed by a password. Save it without one, or as CSV.');
});

test("too many parts are refused", () => {
  const parts = new Map(Array.from({ length: 2_001 }, (_, index) => [`p${index}`, Buffer.alloc(0)]));
  expect(() => new Archive(storedArchive(parts), "a.xlsx")).toThrow(
    '"a.xlsx" holds 2001 parts, which is too much. Save the sheet that you need as CSV and give that file.',
  );
});
