import { describe, expect, test } from "vitest";
import { readAll } from "../testing/read-all.ts";
import { letter, textRow, workbook } from "../testing/workbook-fixture.ts";

const PEOPLE = textRow(1, "nombre", "fecha") + textRow(2, "Ana", "x");

function cell(row: number, column: number, inside: string): string {
  return `<row r="${row}"><c r="${letter(column)}${row}" ${inside}</c></row>`;
}

/** The one cell below the header "v". */
async function value(inside: string, date1904 = false, strings: string[] = []): Promise<string | undefined> {
  const rows = textRow(1, "v") + cell(2, 0, inside);
  const { cells } = await readAll(workbook([{ name: "Hoja1", rows }], date1904, strings), "list.xlsx");
  return cells[0]?.[0];
}

describe("a cell of a workbook is read as text", () => {
  test.each([
    ["text", 't="inlineStr"><is><t xml:space="preserve"> Ana  Ruiz </t></is>', " Ana  Ruiz "],
    ["text of several fonts", 't="inlineStr"><is><r><t>Ana</t></r><r><t> Ruiz</t></r></is>', "Ana Ruiz"],
    ["a number", "><v>34</v>", "34"],
    ["a number with the noise of floating point", "><v>0.10000000000000001</v>", "0.1"],
    ["a very long number", "><v>1.2345678901234567E+19</v>", "12345678901234567000"],
    ["a very small number", "><v>1E-7</v>", "0.0000001"],
    ["an identifier of many digits", "><v>474939423470395392</v>", "474939423470395392"],
    ["a day", 's="1"><v>46036</v>', "2026-01-14"],
    ["a day with its time", 's="2"><v>46036.4375</v>', "2026-01-14T10:30"],
    ["a time that floating point cannot hold", 's="2"><v>46036.429861111108</v>', "2026-01-14T10:19"],
    ["a time of day", 's="2"><v>0.4375</v>', "10:30"],
    ["a truth", 't="b"><v>1</v>', "true"],
    ["an error", 't="e"><v>#N/A</v>', "#N/A"],
    ["the result of a formula", 't="str"><f>A1&amp;"x"</f><v>=Ana</v>', "=Ana"],
    ["letters of XML", 't="inlineStr"><is><t>Ruiz &amp; Gil &lt;x&gt;</t></is>', "Ruiz & Gil <x>"],
  ])("%s", async (_, inside, text) => {
    expect(await value(inside)).toBe(text);
  });

  test("shared between cells", async () => {
    expect(await value('t="s"><v>1</v>', false, ["x", "Íñigo"])).toBe("Íñigo");
  });

  test("a day counted from 1904 is that day", async () => {
    expect(await value('s="1"><v>44574</v>', true)).toBe("2026-01-14");
  });
});

describe("a workbook", () => {
  test("is recognised by its content, whatever it is called", async () => {
    const { format, columns, cells } = await readAll(workbook([{ name: "Hoja1", rows: PEOPLE }]), "list.csv");
    expect(format).toEqual({
      kind: "workbook",
      encoding: "utf-8",
      delimiter: null,
      sheet: "Hoja1",
      skipLines: 0,
      headerRow: true,
    });
    expect([columns, cells]).toEqual([["nombre", "fecha"], [["Ana", "x"]]]);
  });

  test("gives its first visible sheet that holds anything, and names the others", async () => {
    const sheets = [
      { name: "Vacía", rows: '<row r="1"/>' },
      { name: "Oculta", rows: PEOPLE, state: "hidden" },
      { name: "Lista &amp; más", rows: PEOPLE },
    ];
    const found = await readAll(workbook(sheets), "list.xlsx");
    expect([found.sheets, found.format.sheet]).toEqual([["Vacía", "Oculta", "Lista & más"], "Lista & más"]);
    expect(found.codes).toContain("sheets_left");
    expect((await readAll(workbook(sheets), "list.xlsx", { sheet: "Oculta" })).cells).toHaveLength(1);
  });

  test("has rows with the numbers of the sheet, and a header below titles", async () => {
    const rows =
      textRow(2, "Lista de enero") +
      textRow(5, "nombre", "lugar") +
      textRow(8, "Ana", "Zulia") +
      textRow(9, "", "Lara");
    const { format, rows: read } = await readAll(workbook([{ name: "Hoja1", rows }]), "list.xlsx");
    expect(format).toMatchObject({ skipLines: 4, headerRow: true });
    expect(read).toEqual([
      { number: 8, cells: ["Ana", "Zulia"] },
      { number: 9, cells: ["", "Lara"] },
    ]);
  });

  test("can have its header row chosen", async () => {
    const rows = textRow(1, "a", "b") + textRow(2, "c", "d") + textRow(3, "e", "f");
    const file = workbook([{ name: "Hoja1", rows }]);
    expect(await readAll(file, "x.xlsx", { skipLines: 1 })).toMatchObject({ columns: ["c", "d"], cells: [["e", "f"]] });
    expect((await readAll(file, "x.xlsx", { headerRow: false })).cells).toHaveLength(3);
  });

  test("gives each column under a merged header its name", async () => {
    const rows = textRow(1, "nombre", "fecha", "", "lugar") + textRow(2, "Ana", "14/01/2026", "15/01/2026", "Zulia");
    const behind = '<mergeCells count="1"><mergeCell ref="B1:C1"/></mergeCells>';
    const { columns, codes } = await readAll(workbook([{ name: "Hoja1", rows, behind }]), "list.xlsx");
    expect(columns).toEqual(["nombre", "fecha", "fecha 2", "lugar"]);
    expect(codes).toContain("headers_merged");
  });

  test("says which rows hold an error", async () => {
    const rows = `${PEOPLE}<row r="3"><c r="A3" t="e"><v>#REF!</v></c></row>`;
    const { remarks } = await readAll(workbook([{ name: "Hoja1", rows }]), "list.xlsx");
    expect(remarks).toContainEqual({ code: "error_cells", count: 1, rows: [3], said: "" });
  });

  test("that is formatted down to its last row is as long as its cells", async () => {
    const file = workbook([{ name: "Hoja1", rows: `${PEOPLE}<row r="1048576"><c r="XFD1048576" s="1"/></row>` }]);
    expect((await readAll(file, "list.xlsx")).cells).toEqual([["Ana", "x"]]);
  });
});
