import { describe, expect, test } from "vitest";
import { readAll } from "./testing/read-all.ts";

describe("the separator is found in the file", () => {
  test.each([
    [",", "nombre,edad,lugar\nAna,34,Zulia\nLuis,40,Lara\n"],
    [";", "nombre;edad;lugar\nRuiz, Ana;34,5;Zulia\nGil, Luis;40,5;Lara\n"],
    ["\t", "nombre\tedad\tlugar\nRuiz, Ana\t34,5\tZulia\nGil, Luis\t40\tLara\n"],
    ["|", "nombre|edad|lugar\nRuiz, Ana|34|Zulia\nGil|40|Lara\n"],
  ] as const)("%j", async (delimiter, text) => {
    const { format, cells, codes } = await readAll(text);
    expect(format).toMatchObject({ kind: "delimited", delimiter, skipLines: 0, headerRow: true });
    expect(cells.map((row) => row.length)).toEqual([3, 3]);
    expect(codes).toEqual([]);
  });

  test("names with a comma before a semicolon are one cell", async () => {
    const { cells } = await readAll("nombre;estado\nPérez, Juan;preso\nDíaz, Rosa;presa\n");
    expect(cells[0]).toEqual(["Pérez, Juan", "preso"]);
  });

  test("a file of one column is read as one", async () => {
    const { columns, cells } = await readAll("nombre\nAna Ruiz\nLuis Gil\n");
    expect([columns, cells]).toEqual([["nombre"], [["Ana Ruiz"], ["Luis Gil"]]]);
  });

  test("what is chosen is respected", async () => {
    expect((await readAll("a;b,c\n1;2,3\n", "x.csv", { delimiter: ";" })).cells).toEqual([["1", "2,3"]]);
  });
});

describe("cells are read exactly", () => {
  test.each([
    ["a comma in quotes", 'a,b\n"x, y",2\n', [["x, y", "2"]]],
    [
      "empty cells in quotes",
      'a,b,c\n1,"",""\n2,3,4',
      [
        ["1", "", ""],
        ["2", "3", "4"],
      ],
    ],
    ["line ends of Windows", "a,b\r\n1,2\r\n", [["1", "2"]]],
    ["line ends of old Macs", "a,b\r1,2\r", [["1", "2"]]],
    [
      "line ends mixed in one file",
      "a,b\r\n1,2\n3,4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["quotes within quotes", 'a,b\n1,"ha ""ha"" ha"\n', [["1", 'ha "ha" ha']]],
    ["JSON in a cell", 'k,v\n1,"{""t"": ""P"", ""c"": [1.0, 0.5]}"\n', [["1", '{"t": "P", "c": [1.0, 0.5]}']]],
    ["a line end in quotes", 'a,b\n"x \r\ny",2\n', [["x \r\ny", "2"]]],
    ["letters of any script", "a,b\nʤ,日本\n", [["ʤ", "日本"]]],
    ["quotes inside a plain cell", 'a,b\nCarlos "El Chino" Díaz,2\n', [['Carlos "El Chino" Díaz', "2"]]],
    ["a plain cell that begins with quotes", 'a,b\n"El Chino" Díaz,2\n', [['"El Chino" Díaz', "2"]]],
    ["blanks around quotes", 'a,b,c\nx, "6,000" ,y\n', [["x", "6,000", "y"]]],
    ["blanks around plain cells, which are kept", "a,b\n x ,  y\n", [[" x ", "  y"]]],
    ["dashes that stand for nothing", "a,b\n---,-0-\n", [["---", "-0-"]]],
    ["the guard of an exported formula, taken back", "a,b\n'=1+1,'-0-\n", [["=1+1", "'-0-"]]],
    ["numbers with zeros in front", "a,b\n007,1.50\n", [["007", "1.50"]]],
  ])("%s", async (_, text, cells) => {
    expect((await readAll(text)).cells).toEqual(cells);
  });
});

describe("rows", () => {
  test("have the number of the line on which they begin", async () => {
    const { rows } = await readAll('nombre,nota\r\nAna,"dos\r\nlíneas"\r\n\r\nLuis,x\nRosa,y\n');
    expect(rows.map(({ number }) => number)).toEqual([2, 5, 6]);
  });

  test("of blanks are none", async () => {
    expect((await readAll("nombre,nota\n,\n  ,\nAna,x\n\n")).cells).toEqual([["Ana", "x"]]);
  });

  test("of other width are kept as they are, have columns for every cell, and are said", async () => {
    const { rows, columns, remarks } = await readAll("nombre,edad\nAna,34\nLuis,40,Lara,x\nRosa\n");
    expect(rows.map(({ cells }) => cells)).toEqual([["Ana", "34"], ["Luis", "40", "Lara", "x"], ["Rosa"]]);
    expect(columns).toEqual(["nombre", "edad", "column 3", "column 4"]);
    expect(remarks).toContainEqual({ code: "other_width", count: 2, rows: [3, 4], said: "" });
  });
});

describe("the header", () => {
  test("is found below titles, notes and padding", async () => {
    const preamble = '\n\nLista de personas (enero)\n****\nRegión:;Miranda\n""\n;"";;\n';
    const { format, columns, rows, remarks } = await readAll(
      `${preamble}nombre;edad;lugar\nAna;34;Zulia\nLuis;40;Lara\n`,
    );
    expect(format).toMatchObject({ delimiter: ";", skipLines: 7, headerRow: true });
    expect(columns).toEqual(["nombre", "edad", "lugar"]);
    expect(rows[0]).toEqual({ number: 9, cells: ["Ana", "34", "Zulia"] });
    expect(remarks).toContainEqual({ code: "preamble_skipped", count: 7, rows: [], said: "" });
  });

  test("may be years above figures", async () => {
    const { columns, format } = await readAll("Año,2024,2025\nExcarceladas,12,30\nDetenidas,7,9\n");
    expect([columns, format.headerRow]).toEqual([["Año", "2024", "2025"], true]);
  });

  test("may be missing, which figures and days in the first row show", async () => {
    const { columns, cells, codes } = await readAll("1,Ana,2026-01-14\n2,Luis,2026-01-15\n");
    expect([columns, cells.length, codes]).toEqual([["column 1", "column 2", "column 3"], 2, ["no_header"]]);
  });

  test("is only assumed where nothing but words stands below it, and that is said", async () => {
    expect((await readAll("Ana,Zulia\nLuis,Lara\n")).codes).toEqual(["header_assumed"]);
  });

  test("can be chosen: lines to skip, or none at all", async () => {
    const text = "uno,dos\nAna,34\nLuis,40\n";
    expect((await readAll(text, "x.csv", { headerRow: false })).cells).toHaveLength(3);
    const { columns, rows } = await readAll(text, "x.csv", { skipLines: 1, headerRow: true });
    expect([columns, rows]).toEqual([["Ana", "34"], [{ number: 3, cells: ["Luis", "40"] }]]);
  });

  test("with padded, empty and repeated names has distinct ones", async () => {
    const { columns, codes } = await readAll(" nombre ,fecha,,fecha\nAna,2026-01-14,x,2026-01-15\n");
    expect(columns).toEqual(["nombre", "fecha", "column 3", "fecha 2"]);
    expect(codes).toEqual(["headers_empty", "headers_repeated"]);
  });
});

test("a file with a header only has no rows, which is said", async () => {
  expect((await readAll("nombre,edad")).codes).toEqual(["header_assumed", "no_rows"]);
});

test("text without any separator, in a text file, is read as a pasted list", async () => {
  const { format, cells, codes } = await readAll(
    "El Rodeo I (Miranda)\n1. Ana Ruiz\n2. Luis Gil\nTotal: 2\n",
    "lista.txt",
  );
  expect(format).toMatchObject({ kind: "text-list", delimiter: null });
  expect(cells.map(([name]) => name)).toEqual(["Ana Ruiz", "Luis Gil"]);
  expect(codes).toEqual(["lines_left_out"]);
});

test.each([
  ["a semicolon", "Salieron con medidas; faltan más"],
  ["a comma", "Salieron con medidas, y faltan más"],
  ["a stroke", "Civiles: 2 | Militares: 1"],
  ["a tab", "Civiles: 2\tMilitares: 1"],
])("%s in one note of a pasted list separates no columns", async (_, note) => {
  const text = ["El Rodeo I (Miranda)", "Ana Ruiz", "Luis Gil", "Yare II", "Rosa Díaz", note].join("\n");
  const { format, cells } = await readAll(text, "lista pegada.txt");
  expect(format).toMatchObject({ kind: "text-list", delimiter: null });
  expect(cells.slice(0, 3).map(([name]) => name)).toEqual(["Ana Ruiz", "Luis Gil", "Rosa Díaz"]);
});

test("a table in a text file stays a table where titles stand above it and a row has a cell too many", async () => {
  const text = "Lista de enero\n\nnombre;edad\nAna;34\nLuis;40;x\nRosa;51\nEva;29\n";
  const { format, columns } = await readAll(text, "lista.txt");
  expect(format).toMatchObject({ kind: "delimited", delimiter: ";" });
  expect(columns).toEqual(["nombre", "edad", "column 3"]);
});

test("a separator that somebody chose for a text file is taken, however few lines have it", async () => {
  const { format, cells } = await readAll("Ana Ruiz\nLuis Gil\nRosa Díaz; peruana\n", "lista.txt", { delimiter: ";" });
  expect(format).toMatchObject({ kind: "delimited", delimiter: ";" });
  expect(cells.at(-1)).toEqual(["Rosa Díaz", " peruana"]);
});
