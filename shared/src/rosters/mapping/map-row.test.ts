import { describe, expect, it, test } from "vitest";
import { parseDay } from "../../dates/days.ts";
import { DomainError } from "../../words/errors.ts";
import { LOCALES } from "../../words/locales.ts";
import type { Status } from "../../statuses/statuses.ts";
import { costOf, LINE_FAULT_CODES, lineFaultSentence } from "../line-faults.ts";
import { prepareMapping } from "./map-row.ts";
import type { WrittenMapping } from "./mapping.ts";
import { readMapping } from "./read-mapping.ts";

const TODAY = parseDay("2026-11-23") ?? 0;
const NAMED = { version: 1, person: { name: { full: "nombre" } } } as const;

/** One row under a mapping; the cells by heading. */
function mapped(written: WrittenMapping, cells: Record<string, string>) {
  return prepareMapping(readMapping(written), Object.keys(cells), TODAY)({ number: 7, cells: Object.values(cells) });
}

function nameOf(name: WrittenMapping["person"]["name"], cells: Record<string, string>) {
  const { line, faults, unread, remarks } = mapped({ version: 1, person: { name } }, cells);
  return [line?.names[0]?.name, ...[...faults, ...unread, ...remarks].map(({ reason }) => reason)];
}

describe("a name", () => {
  it.each<[WrittenMapping["person"]["name"], string, (string | undefined)[]]>([
    [{ full: "nombre" }, "  Ana   María ", ["Ana María"]],
    [{ full: "nombre", order: "family-comma-given" }, "Abad, Ana Catalina", ["Ana Catalina Abad"]],
    [{ full: "nombre", order: "family-comma-given" }, "Abad Ana", ["Abad Ana", "name_not_parted"]],
    [{ full: "nombre", order: "family-first" }, "DE LA TORRE  ANA MARIA", ["ANA MARIA DE LA TORRE"]],
    [{ full: "nombre", order: "family-first" }, "ABAD ANA", ["ANA ABAD"]],
    [{ full: "nombre", order: "family-first" }, "ABAD ANA CATALINA", ["ABAD ANA CATALINA", "name_not_parted"]],
    [{ full: "nombre" }, "Na", ["Na"]],
    [{ full: "nombre" }, "N/A", ["N/A"]],
    [{ full: "nombre" }, "---", [undefined, "no_name"]],
    [{ full: "nombre" }, "x".repeat(201), [undefined, "name_too_long"]],
    [{ full: "nombre" }, "=Ana", ["=Ana"]],
    [{ full: "nombre" }, "Ana\u0000", [undefined, "name_unreadable"]],
  ])("%j reads %s as %j", (name, cell, expected) => {
    expect(nameOf(name, { nombre: cell, otra: "x" })).toEqual(expected);
  });

  it("of several columns is joined, given names first, without what says nothing", () => {
    const name = { given: ["n1", "n2"], family: ["a1", "a2"] };
    expect(nameOf(name, { a1: "Pérez", a2: "---", n1: "Ana", n2: "" })).toEqual(["Ana Pérez"]);
    expect(nameOf(name, { a1: "", a2: "", n1: " ", n2: "" })).toEqual([undefined]);
    expect(nameOf({ full: "a", also: ["b"] }, { a: "Ana Gil", b: "Ruiz" })).toEqual(["Ana Gil Ruiz"]);
  });

  it("may be followed by others, each once", () => {
    const person = {
      name: { full: "n" },
      otherNames: [{ column: "apodo", kind: "nickname" as const, separator: "," }],
    };
    const { line } = mapped({ version: 1, person }, { n: "Ana", apodo: "La Turca, ,Ana,  Nena" });
    expect(line?.names).toEqual([
      { name: "Ana", kind: "main" },
      { name: "La Turca", kind: "nickname" },
      { name: "Nena", kind: "nickname" },
    ]);
  });
});

describe("a column", () => {
  it("is found without accents, case and signs where only one fits", () => {
    const read = (columns: string[]) => () => prepareMapping(readMapping(NAMED), columns, TODAY);
    expect(read(["NOMBRE "])).not.toThrow();
    expect(read(["Nombre", "NOMBRE"])).toThrow(
      'The mapping names the column "nombre", and several fit: "Nombre", "NOMBRE". Name one as it is written.',
    );
    expect(read(["nombre", "NOMBRE"])).not.toThrow();
  });

  it("that is not there is refused once, with those that are", () => {
    const twice = { ...NAMED, records: [{ status: "detained" as const, date: { column: "nombre" } }] };
    const read = () => prepareMapping(readMapping(twice), ["name", "date"], TODAY);
    expect(read).toThrow(DomainError);
    expect(read).toThrow(
      /^The mapping names the column "nombre", which the list does not have; it has "name", "date".$/,
    );
  });
});

describe("what a value means", () => {
  const withSex = (values?: Record<string, "female" | "male" | null>): WrittenMapping => ({
    version: 1,
    person: { ...NAMED.person, attributes: { sex: { column: "sexo", ...(values && { values }) } } },
  });

  it.each([
    [{ Masculino: "male", Femenino: "female", NA: null } as const, " FEMENINO", "female"],
    [{ Masculino: "male", NA: null } as const, "na", null],
    [{ f: "female", F: "male" } as const, "F", "male"],
    [undefined, "female", "female"],
    [{ Masculino: "male" } as const, "---", null],
    [{ Masculino: "male" } as const, "#N/A", null],
  ])("%j makes of %s %s", (values, cell, expected) => {
    const { line, faults, unread } = mapped(withSex(values), { nombre: "Ana", sexo: cell });
    expect([line?.sex, faults, unread]).toEqual([expected, [], []]);
  });

  it("that the mapping does not know is a fault that names it and those that are known", () => {
    const { line, faults, unread } = mapped(withSex({ Masculino: "male", Femenino: "female" }), {
      nombre: "Ana",
      sexo: "X",
    });
    expect([line?.names, line?.sex, faults]).toEqual([[{ name: "Ana", kind: "main" }], null, []]);
    expect(unread).toEqual([
      {
        row: 7,
        column: "sexo",
        value: "X",
        reason: "unknown_value",
        right: '"Masculino", "Femenino"',
        message:
          'Row 7: the mapping does not say what “X” in “sexo” means; it knows "Masculino", "Femenino". Add it, or give it null where it says nothing.',
      },
    ]);
  });

  it("folded to two meanings is unknown, not one of them", () => {
    const { unread } = mapped(withSex({ f: "female", F: "male" }), { nombre: "Ana", sexo: " f " });
    expect(unread.map(({ reason }) => reason)).toEqual(["unknown_value"]);
  });

  it("of nationalities is looked up whole first, then in its parts", () => {
    const nationalities = { column: "nac", separator: "  ", values: { Argentina: "AR", Italiana: "IT" } };
    const read = (nac: string) =>
      mapped({ version: 1, person: { ...NAMED.person, attributes: { nationalities } } }, { nombre: "Ana", nac });
    expect(read("Argentina        Italiana").line?.nationalities).toEqual(["AR", "IT"]);
    expect(read("Argentina  Marciana").unread.map(({ value }) => value)).toEqual(["Marciana"]);
    expect(read("Argentina  Marciana").line?.nationalities).toEqual(["AR"]);
  });
});

describe("a record", () => {
  const long = (date: Record<string, unknown>): WrittenMapping =>
    readMapping({
      ...NAMED,
      records: [{ status: { column: "estado", values: { Preso: "detained", Traslado: null } }, date }],
    });
  const records = (written: WrittenMapping, cells: Record<string, string>) => {
    const { line, faults, unread, remarks } = mapped(written, { nombre: "Ana", ...cells });
    expect([line?.names[0]?.name, faults]).toEqual(["Ana", []]);
    const said = (line?.records ?? []).map(({ status, date }) => `${status} ${date}`);
    const undated = (line?.undated ?? []).map(({ status }) => `${status} undated`);
    return [...said, ...undated, ...[...unread, ...remarks].map(({ reason }) => reason)];
  };

  it.each([
    [{ column: "f" }, { estado: "Preso", f: "1976" }, ["detained 1976"]],
    [{ column: "f" }, { estado: "Traslado", f: "1976" }, []],
    [{ column: "f" }, { estado: "", f: "1976" }, []],
    [{ column: "f" }, { estado: "Preso", f: "" }, ["no_date"]],
    [{ column: "f" }, { estado: "Preso", f: "se desconoce" }, ["day_unknown"]],
    [{ column: "f", within: "../2026-04-06" }, { estado: "Preso", f: "" }, ["detained ../2026-04-06"]],
    [{ column: "f", within: "../2026-04-06" }, { estado: "Preso", f: "sin fecha" }, ["detained ../2026-04-06"]],
    [{ within: "../2026-04-06" }, { estado: "Preso", f: "" }, ["detained ../2026-04-06"]],
    [{ column: "f", ignore: ["2020-01-01"] }, { estado: "Preso", f: "2020-01-01" }, []],
    [{ column: "f", ignore: ["2020-01-01"], precision: "day" }, { estado: "Preso", f: "2020-01-01T00:00Z" }, []],
    [{ column: "f", ignore: ["9999-12-31"] }, { estado: "Preso", f: "9999-12-31 00:00:00" }, []],
    [{ column: "f" }, { estado: "Preso", f: "9999-12-31" }, ["after_today"]],
  ])("dated %j of %j is %j", (date, cells, expected) => {
    expect(records(long(date), cells)).toEqual(expected);
  });

  it.each<[Status, string[]]>([
    ["released", ["released [..2026-04-06]"]],
    ["died_in_custody", ["died_in_custody [..2026-04-06]"]],
    ["bailed", ["bailed undated", "date_unreadable"]],
    ["detained", ["date_unreadable"]],
  ])("of %s until a day is %j", (status, expected) => {
    const written: WrittenMapping = { ...NAMED, records: [{ status, date: { column: "f" } }] };
    expect(records(written, { f: "hasta 2026-04-06" })).toEqual(expected);
  });

  it.each<[string, string, string[]]>([
    ["Preso", "31/02/1976", ["no_such_day"]],
    ["Libre", "31/02/1976", ["released undated", "no_such_day"]],
    ["Libre", "", ["released undated", "no_date"]],
    ["Libre", "se desconoce", ["released undated", "day_unknown"]],
    ["Libre", "19\u000076", ["released undated", "unreadable_text"]],
    ["En casa", "76", ["house_arrest undated", "two_digit_year"]],
    ["Otro", "1976", ["unknown_value"]],
  ])("of somebody %s on a day that cannot be read (%s) is %j", (estado, f, expected) => {
    const values = { Preso: "detained", Libre: "released", "En casa": "house_arrest" } as const;
    const written: WrittenMapping = {
      ...NAMED,
      records: [{ status: { column: "estado", values }, date: { column: "f" } }],
    };
    expect(records(written, { estado, f })).toEqual(expected);
  });

  it("whose day cannot be read is dated as one whose cell is empty, where the mapping says how", () => {
    expect(records(long({ column: "f", within: "../2026-04-06" }), { estado: "Preso", f: "¿?¿" })).toEqual([
      "detained ../2026-04-06",
      "date_unreadable",
    ]);
  });

  it.each<[string, string, (string | null)[], string[]]>([
    ["2014-03-11", "no se lee", ["detained entry", "released exit"], ["salida date_unreadable"]],
    ["no se lee", "2014-03-11", ["released null"], ["entrada date_unreadable"]],
    ["no se lee", "2014-02-30", ["released null"], ["entrada date_unreadable", "salida no_such_day"]],
    ["2014-03-11", "", ["detained entry"], []],
  ])("of a stay from %s to %s is %j", (entrada, salida, expected, faults) => {
    const written: WrittenMapping = {
      ...NAMED,
      records: [
        { status: "detained", date: { column: "entrada" } },
        { status: "released", date: { column: "salida" } },
      ],
    };
    const { line, unread } = mapped(written, { nombre: "Ana", entrada, salida });
    const said = [...(line?.records ?? []), ...(line?.undated ?? [])];
    expect(said.map(({ status, stay }) => `${status} ${stay}`)).toEqual(expected);
    expect(unread.map(({ column, reason }) => `${column} ${reason}`)).toEqual(faults);
  });

  it("keeps what was said, and where", () => {
    const written: WrittenMapping = {
      ...NAMED,
      records: [
        {
          status: "detained",
          date: { column: "cuando" },
          facility: { column: "centro" },
          state: { column: "estado" },
          note: { column: "nota" },
          grade: "alleged",
        },
      ],
    };
    const cells = { nombre: "Ana", cuando: "NOV/1976", centro: "El  Rodeo I", estado: "Miranda", nota: "s/d" };
    expect(mapped(written, cells).line?.records).toEqual([
      {
        status: "detained",
        date: "1976-11",
        said: "NOV/1976",
        place: null,
        facility: "El Rodeo I",
        state: "Miranda",
        grade: "alleged",
        note: null,
        stay: null,
        column: "cuando",
      },
    ]);
  });
});

test("no part of a line holds what is no text, or is too long", () => {
  const person = { name: { full: "nombre" }, otherNames: [{ column: "apodo", separator: "," }] };
  const record = { status: "detained" as const, date: { column: "f", splitPlace: true } };
  const read = (apodo: string, f: string) => {
    const { line, faults, unread } = mapped({ version: 1, person, records: [record] }, { nombre: "Ana", apodo, f });
    expect(faults).toEqual([]);
    return [line?.names.length, line?.records[0]?.place, ...unread.map(({ reason }) => reason)];
  };
  expect(read("Nena,\u0001", "1976   LA PLATA")).toEqual([2, "LA PLATA", "unreadable_text"]);
  expect(read("y".repeat(201), `1976   ${"x".repeat(150)}`)).toEqual([1, "x".repeat(150), "other_name_too_long"]);
  expect(read("", `1976   ${"x".repeat(201)}`)).toEqual([1, null, "text_too_long"]);
  expect(read("", "1976   LA \u0000PLATA")).toEqual([1, undefined, "unreadable_text"]);
  expect(read("", "1976   LA \ud800PLATA")).toEqual([1, undefined, "unreadable_text"]);
});

test("an empty row is nothing at all, and a row without a name is a fault", () => {
  expect(mapped(NAMED, { nombre: " ", otra: "" })).toEqual({ line: null, faults: [], unread: [], remarks: [] });
  const { line, faults } = mapped(NAMED, { nombre: "", otra: "x" });
  expect([line, faults.map(({ message }) => message)]).toEqual([
    null,
    ["Row 7: there is no name in “nombre”. Write the name, or take the row out."],
  ]);
});

describe("a row of another width than the heading", () => {
  const written = readMapping({ ...NAMED, records: [{ status: "detained", date: { column: "f" } }] });
  const read = (cells: string[], width: number | null) =>
    prepareMapping(written, ["nombre", "f"], TODAY, width)({ number: 2, cells });

  it.each([[["Ana"]], [["Ana", "Rodeo", "1976"]]])("%j is a fault, and nothing of it is read", (cells) => {
    expect(read(cells, 2)).toMatchObject({
      line: null,
      faults: [{ row: 2, reason: "wrong_width", value: String(cells.length), right: "2" }],
      unread: [],
    });
  });

  it.each([
    [["Ana"], null],
    [["Ana", "1976", "", " "], 2],
  ])("%j is none of %j", (cells, width) => {
    const { line, faults } = read(cells, width);
    expect([line?.names[0]?.name, faults]).toEqual(["Ana", []]);
  });
});

/** By hand from the contract: without a name or a number nobody knows of whom the row speaks. */
const COST_THE_ROW: ReadonlySet<string> = new Set([
  "wrong_width",
  "no_name",
  "name_too_long",
  "name_unreadable",
  "identifier_too_long",
  "identifier_unreadable",
  "ends_before_it_begins",
]);
const COST_NOTHING: ReadonlySet<string> = new Set(["day_unknown", "name_not_parted", "hours_reversed"]);

test.each(LINE_FAULT_CODES)("%s costs the row, the cell or nothing", (reason) => {
  const cost = COST_THE_ROW.has(reason) ? "row" : COST_NOTHING.has(reason) ? "nothing" : "cell";
  expect(costOf({ reason })).toBe(cost);
});

test.each(LOCALES)("every fault has its sentence, which names the row and the column (%s)", (locale) => {
  for (const reason of LINE_FAULT_CODES) {
    const sentence = lineFaultSentence({ row: 4213, column: "fecha", value: "valor", right: "A", reason }, locale);
    expect(sentence).toContain("4213");
    // A row of another width has no column that is surely meant: it names what it has and what it must have.
    for (const named of reason === "wrong_width" ? ["valor", "A"] : ["fecha"]) expect(sentence).toContain(named);
    expect(sentence).not.toMatch(/[{}]/);
  }
});
