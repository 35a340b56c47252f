import { describe, expect, it, test } from "vitest";
import { countryMeant } from "../cells/country-words.ts";
import { proposeMapping } from "./propose-mapping.ts";
import { readMapping } from "./read-mapping.ts";

/** A proposal for a small table, its cells parted by strokes. */
function propose(heading: string, ...rows: string[]) {
  return proposeMapping(
    heading.split("|"),
    rows.map((row, index) => ({ number: index + 2, cells: row.split("|") })),
  );
}

describe("a wide list in Spanish", () => {
  const proposed = propose(
    "N°|Apellidos|Nombres|Cédula|Sexo|Fecha de detención|Fecha de excarcelación|Centro de reclusión|Estado|Nacionalidad",
    "1|Uno|Ana|V-1|F|26/12/2024||El Rodeo I|Miranda|Venezolana",
    "2|Dos|Luis|V-2|M|01/02/2025|03/04/2025|Tocorón|Aragua|Perú",
  );

  it("has a person with a cédula, and the number of the line is no identifier", () => {
    expect(proposed.person).toEqual({
      identifier: { scheme: "cedula", column: "Cédula" },
      name: { given: ["Nombres"], family: ["Apellidos"] },
      otherNames: [],
      attributes: {
        sex: { column: "Sexo", values: { F: "female", M: "male" } },
        nationalities: { column: "Nacionalidad", values: { Venezolana: "VE", Perú: "PE" } },
      },
    });
  });

  it("has a record for each thing that happened, and Miranda is a state and no status", () => {
    expect(proposed.records.map(({ status, date, state, facility }) => [status, date.column, state, facility])).toEqual(
      [
        ["detained", "Fecha de detención", { column: "Estado" }, { column: "Centro de reclusión" }],
        ["released", "Fecha de excarcelación", { column: "Estado" }, undefined],
      ],
    );
    expect(proposed.format).toEqual({ dateOrder: "day-first" });
  });
});

describe("a long list", () => {
  it("has one record whose status is read from its column", () => {
    const { person, records } = propose(
      "id|nombre completo|estado|fecha",
      "7|Ana|Preso|2019-03-05T14:00Z",
      "7|Ana|Libertad plena|2020-02-01T00:00Z",
      "8|Luis|Juzgado|2020-02-01T00:00Z",
    );
    expect(person.identifier).toEqual({ scheme: "id", column: "id" });
    expect(records).toMatchObject([
      {
        status: { column: "estado", values: { Preso: "detained", "Libertad plena": "released" } },
        date: { column: "fecha", precision: "day" },
      },
    ]);
  });
});

describe("headings that go on with the cell", () => {
  const rows = ["V-1|Uno|Ana|26/12/2024|15/01/2026|INOF", "V-2|Dos|Luis|NOV/2025|---|El Rodeo I"];

  it.each([
    ["Cédula|Apellidos|Nombres|Detenido el|Excarcelado el|Centro", "Detenido el", "Excarcelado el", "Centro"],
    ["CÉDULA|APELLIDOS|NOMBRES|DETENIDO(A) EL|LIBERADO(A) EL|CENTRO", "DETENIDO(A) EL", "LIBERADO(A) EL", "CENTRO"],
    ["Cédula|Apellidos|Nombres|Detenida desde|Liberada el|Recluida en", "Detenida desde", "Liberada el", "Recluida en"],
    ["ID|Surname|Given name|Detained on|Released on|Held at", "Detained on", "Released on", "Held at"],
    ["ID|Surname|Given name|Arrested on|Freed on|Centre", "Arrested on", "Freed on", "Centre"],
  ])("%s", (heading, detained, released, facility) => {
    const { person, records } = propose(heading, ...rows);
    expect(Object.keys(person.name)).toEqual(["given", "family"]);
    expect(records.map(({ status, date, facility: at }) => [status, date.column, at?.column])).toEqual([
      ["detained", detained, facility],
      ["released", released, undefined],
    ]);
  });

  it("with a day are no names, and Detenido alone is one", () => {
    const { person, records } = propose("Detenido|Detenido el|Detenido en|Falleció el", "Ana|26/12/2024|Caracas|");
    expect(person.name).toEqual({ full: "Detenido" });
    expect(records).toMatchObject([
      { status: "detained", date: { column: "Detenido el" }, place: { column: "Detenido en" } },
      { status: "died_in_custody", date: { column: "Falleció el" } },
    ]);
  });
});

test("a list without dates says where people are held", () => {
  const { person, records } = propose(
    "nombre|centro de reclusión|estado",
    "Ana|El Rodeo I|Miranda",
    "Eva|Tocorón|Aragua",
  );
  expect(records).toEqual([]);
  expect(person.heldAt).toEqual({ facility: { column: "centro de reclusión" }, state: { column: "estado" } });
});

test("headings in English are understood as well", () => {
  const { person, records, format } = propose(
    "Full name|Gender|Date of birth|Arrest date|Release date|Prison|State",
    "Ana|Female|1990|12/26/2024||Rodeo|Zulia",
  );
  expect(person.name).toEqual({ full: "Full name" });
  expect(person.attributes.birth).toEqual({ column: "Date of birth" });
  expect(records.map(({ status, date }) => [status, date.column])).toEqual([
    ["detained", "Arrest date"],
    ["released", "Release date"],
  ]);
  expect(format.dateOrder).toBe("month-first");
});

test("a cell with date and place is parted, and surnames before a comma are seen", () => {
  const { person, records } = propose(
    "nombre|fecha lugar detención",
    "Uno, Ana|26/12/1976   LA PLATA",
    "Dos, Luis|---",
    "Tres, Eva|NOV/1976   9 DE JULIO",
  );
  expect(person.name).toEqual({ full: "nombre", order: "family-comma-given" });
  expect(records[0]?.date).toMatchObject({ column: "fecha lugar detención", splitPlace: true });
});

test.each([
  [["F", "M"], { F: "female", M: "male" }],
  [["H", "M"], { H: "male", M: "female" }],
  [["M"], {}],
  [["Masculino", "Otro"], { Masculino: "male" }],
])("of the sexes %j it proposes what is sure", (cells, values) => {
  expect(propose("nombre|sexo", ...cells.map((cell) => `Ana|${cell}`)).person.attributes.sex?.values).toEqual(values);
});

test("the order of dates is left out where nothing proves it, and where rows contradict each other", () => {
  expect(propose("nombre|fecha de arresto", "Ana|03/04/2024").format.dateOrder).toBeUndefined();
  expect(propose("nombre|fecha de arresto", "Ana|26/04/2024", "Eva|04/26/2024").format.dateOrder).toBeUndefined();
});

test("what all of the file proves outweighs what a few rows prove", () => {
  const rows = [{ number: 2, cells: ["Ana", "26/04/2024"] }];
  expect(proposeMapping(["nombre", "fecha"], rows).format.dateOrder).toBe("day-first");
  expect(proposeMapping(["nombre", "fecha"], rows, null).format.dateOrder).toBeUndefined();
});

test("any heading gives a mapping that can be read, even one without a name", () => {
  const proposed = propose("constructor|__proto__", "x|y");
  expect(proposed.person.name).toEqual({ full: "constructor" });
  expect(readMapping(proposed)).toEqual(proposed);
  expect(proposeMapping([], []).person.name.full).toBe("column 1");
});

test.each([
  ["Venezolana", "VE"],
  ["ARGENTINA (NATURALIZADO)", "AR"],
  ["Estadounidense", "US"],
  ["España", "ES"],
  ["Spanish", "ES"],
  ["española", "ES"],
  ["Colombiano", "CO"],
  ["Trinidad y Tobago", "TT"],
  ["PE", "PE"],
  ["XX", undefined],
  ["Rusia", "RU"],
  ["rusa", "RU"],
  ["dominicana", "DO"],
  ["Dominica", "DM"],
  ["China", "CN"],
  ["marciana", undefined],
])("the nationality %s is %s", (value, code) => {
  expect(countryMeant(value)).toBe(code);
});
