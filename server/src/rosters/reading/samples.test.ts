import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readAll } from "./testing/read-all.ts";

/** Samples made by others are not part of the project: PARADERO_SAMPLES says where they are, if anywhere. */
const FOLDER = process.env["PARADERO_SAMPLES"] ?? "";
const SPECTRUM = join(FOLDER, "csv_spectrum");
const MESSY = join(FOLDER, "messy");

function bytes(...path: string[]): Buffer {
  return readFileSync(join(...path));
}

describe.skipIf(FOLDER === "" || !existsSync(SPECTRUM))("csv_spectrum", () => {
  const files = FOLDER === "" || !existsSync(SPECTRUM) ? [] : readdirSync(join(SPECTRUM, "csvs"));

  test("has its eleven files", () => expect(files).toHaveLength(11));

  test.each(files)("%s is read exactly", async (file) => {
    const expected: unknown = JSON.parse(bytes(SPECTRUM, "json", file.replace(/csv$/, "json")).toString("utf8"));
    const { columns, cells } = await readAll(bytes(SPECTRUM, "csvs", file), file, { headerRow: true });
    expect(cells.map((row) => Object.fromEntries(columns.map((name, at) => [name, row[at]])))).toEqual(expected);
  });
});

describe.skipIf(FOLDER === "" || !existsSync(MESSY))("messy", () => {
  test.each([
    [
      "complex.csv",
      ",",
      0,
      3,
      ["date", "another date", "temperature", "place"],
      ["2011-01-01", " 24 October 2011", " 0", ""],
    ],
    ["excel_pasting.csv", ",", 3, 16, ["Year", "2000"], ["Timber", "2,666"]],
    ["null.csv", ",", 0, 10, ["column 1", "column 2"], ["1", "null", "0", "0"]],
    ["simple.csv", ",", 0, 6, ["date", "temperature", "place"], ["2011-01-01", "1", "Galway"]],
    ["simple.psv", "|", 0, 28, ["Year", "New dwellings"], ["1986", "44000"]],
    ["simple.ssv", ";", 0, 6, ["date", "temperature", "place"], ["2011-01-01", "1", "Galway"]],
    ["skip_initials.csv", ",", 0, 2, ["field1", "field2"], ["hello", "    goodbye"]],
    [
      "spanish_chars.csv",
      ",",
      0,
      null,
      ["GF_ID", "FN_ID", "SF_ID", "GF", "F", "SF", "Gasto total 2011", "Descripción"],
      ["1"],
    ],
    ["utf-16le_encoded.csv", ",", 0, null, ["Organisation_code", "Organisation_name"], ["5C1", "Enfield PCT"]],
    ["weird_head_padding.csv", ";", 11, null, ["column 1", "1985"], ["   Chirurgie (ohne Orthopädie) ..."]],
    ["simple.xlsx", null, 0, 6, ["date", "temperature", "place"], ["2011-01-01", "1", "Galway"]],
    ["sw_gen.xlsx", null, 0, 15, ["id_str", "tweet_url"], ["474939423470395392"]],
  ] as const)("%s is read", async (file, delimiter, skipLines, count, columns, first) => {
    const read = await readAll(bytes(MESSY, file), file);
    expect(read.format).toMatchObject({ delimiter, skipLines });
    expect(read.columns.slice(0, columns.length)).toEqual(columns);
    expect(read.cells[0]?.slice(0, first.length)).toEqual(first);
    if (count !== null) expect(read.rows).toHaveLength(count);
  });

  test.each([
    ["small.csv", ["a"]],
    ["utf8bom.csv", ["kitten", "win"]],
  ])("%s is a header without rows", async (file, columns) => {
    expect(await readAll(bytes(MESSY, file), file)).toMatchObject({ columns, cells: [] });
  });

  test.each([
    [
      "encrypted_no_password.xls",
      "is an old binary spreadsheet (.xls), perhaps closed by a password. Save it as .xlsx or CSV and give that file.",
    ],
    ["libreoffice.xlsx", "is empty: no visible sheet holds a cell. Give a file with at least one row."],
    ["simple.unknown", "is empty. Give a file with at least one row."],
  ])("%s is refused", async (file, sentence) => {
    await expect(readAll(bytes(MESSY, file), file)).rejects.toThrow(`"${file}" ${sentence}`);
  });
});

describe.skipIf(FOLDER === "" || !existsSync(join(FOLDER, "argentina")))("the registers of Argentina", () => {
  test.each([
    ["victims.csv", "windows-1252", 8_753, 18],
    ["aliases.csv", "utf-8", 5_362, 4],
  ])("%s is read whole", async (file, encoding, count, width) => {
    const { format, rows, columns, cells } = await readAll(bytes(FOLDER, "argentina", file), file);
    expect([format.encoding, rows.length, columns.length]).toEqual([encoding, count, width]);
    expect(cells.every((row) => row.length === width)).toBe(true);
  });
});
