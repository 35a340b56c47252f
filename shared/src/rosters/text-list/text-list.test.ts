import { describe, expect, test } from "vitest";
import { readTextList, TEXT_LIST_COLUMNS } from "./text-list.ts";

/** Rows as objects, empty cells left out. */
function read(...lines: string[]) {
  const { rows, leftOut, unclear } = readTextList(lines.join("\n"));
  const people = rows.map(({ number, cells }) => ({
    line: number,
    ...Object.fromEntries(TEXT_LIST_COLUMNS.map((column, at) => [column, cells[at]]).filter(([, cell]) => cell !== "")),
  }));
  return { people, leftOut: leftOut.map(({ text }) => text), unclear: unclear.map(({ number }) => number) };
}

function names(...lines: string[]): unknown[] {
  return read(...lines).people.map((person) => ("name" in person ? person.name : undefined));
}

describe("a name", () => {
  test.each([
    ["Ana Ruiz Peña", "Ana Ruiz Peña"],
    ["  ANA RUIZ PEÑA  ", "ANA RUIZ PEÑA"],
    ["ana ruiz peña", "ana ruiz peña"],
    ["Yuleisi", "Yuleisi"],
    ["Ruiz Peña, Ana", "Ruiz Peña, Ana"],
    ["José de la Cruz y Gómez", "José de la Cruz y Gómez"],
    ["Luis A. Marcano D'Elía", "Luis A. Marcano D'Elía"],
    ['Carlos "El Chino" Díaz', 'Carlos "El Chino" Díaz'],
    ["Policarpo Centeno", "Policarpo Centeno"],
    ["𝗔𝗻𝗮 𝗥𝘂𝗶𝘇", "Ana Ruiz"],
    ["**Ana Ruiz**", "Ana Ruiz"],
    ["Ana\u00A0Ruiz\u200B", "Ana Ruiz"],
    ["Ахмед Иванов", "Ахмед Иванов"],
  ])("%j is read as %j, and nothing is doubted", (line, name) => {
    expect(read(line)).toEqual({ people: [{ line: 1, name }], leftOut: [], unclear: [] });
  });

  test.each(["1. ", "1) ", "1- ", "1.- ", "01 ", "N° 1: "])("is found behind the number %j", (lead) => {
    const [person] = read(`${lead}Ana Ruiz`).people;
    expect(person).toMatchObject({ name: "Ana Ruiz", number: lead.includes("0") ? "01" : "1" });
  });

  test.each(["- ", "• ", "* ", "– ", "✅ ", "▪️ "])("is found behind the bullet %j", (lead) => {
    expect(read(`${lead}Ana Ruiz`)).toEqual({ people: [{ line: 1, name: "Ana Ruiz" }], leftOut: [], unclear: [] });
  });
});

describe("a nationality", () => {
  test.each([
    ["Ana Ruiz (colombiana)", "colombiana"],
    ["Ana Ruiz [Venezuela/España]", "Venezuela/España"],
    ["Ana Ruiz, peruana", "peruana"],
    ["Ana Ruiz – Estados Unidos", "Estados Unidos"],
    ["Ana Ruiz (colombo-venezolana)", "colombo-venezolana"],
    ["Ana Ruiz (doble nacionalidad: venezolana y española)", "doble nacionalidad: venezolana y española"],
  ])("is taken from %j", (line, nationality) => {
    expect(read(line).people).toEqual([{ line: 1, name: "Ana Ruiz", nationality }]);
  });

  test("is not every word in brackets: the others are notes", () => {
    expect(read("Ana Ruiz (militar) (italiana)").people).toEqual([
      { line: 1, name: "Ana Ruiz", nationality: "italiana", note: "militar" },
    ]);
  });
});

describe("what stands beside a name", () => {
  test("an age and a document are noted, and not part of the name", () => {
    expect(read("Ana Ruiz, 34 años, C.I. V-12.345.678").people).toEqual([
      { line: 1, name: "Ana Ruiz", note: "C.I. V-12.345.678; 34 años" },
    ]);
  });

  test("a mark is explained by the note below", () => {
    const { people, leftOut } = read("1. Ana Ruiz*", "2. Luis Gil", "* Salió con medidas cautelares.");
    expect(people).toEqual([
      { line: 1, name: "Ana Ruiz", number: "1", note: "* Salió con medidas cautelares." },
      { line: 2, name: "Luis Gil", number: "2" },
    ]);
    expect(leftOut).toEqual(["* Salió con medidas cautelares."]);
  });
});

describe("a heading", () => {
  test.each([
    ["El Rodeo I (Miranda) 10:00 am", { facility: "El Rodeo I", state: "Miranda", time: "10:00" }],
    ["El Helicoide 7 p. m.", { facility: "El Helicoide", time: "19:00" }],
    ["Cárcel de Tocorón, 12:15 AM:", { facility: "Cárcel de Tocorón", time: "00:15" }],
    ["Comandancia General, estado Zulia", { facility: "Comandancia General", state: "Zulia" }],
    ["Miranda:", { state: "Miranda" }],
    ["## Ramo Verde", { facility: "Ramo Verde" }],
    ["𝗬𝗮𝗿𝗲 𝗜𝗜 (Miranda)", { facility: "Yare II", state: "Miranda" }],
  ])("%j goes to the names below it", (line, said) => {
    const { people, leftOut } = read(line, "Ana Ruiz");
    expect(people).toHaveLength(1);
    expect(people[0]).toMatchObject({ name: "Ana Ruiz", ...said });
    expect(leftOut).toEqual([]);
  });

  test("holds until the next one, over blank lines", () => {
    const { people } = read("El Rodeo I", "", "Ana Ruiz", "", "Luis Gil", "Ramo Verde", "Rosa Díaz");
    expect(people.map((person) => ("facility" in person ? person.facility : ""))).toEqual([
      "El Rodeo I",
      "El Rodeo I",
      "Ramo Verde",
    ]);
  });

  test("that only its place above a numbered list gives away is said, for it may be a name", () => {
    expect(read("La Yaguara", "1. Ana Ruiz", "2. Luis Gil")).toMatchObject({
      people: [{ name: "Ana Ruiz", heading: "La Yaguara" }, { name: "Luis Gil" }],
      leftOut: ["La Yaguara"],
    });
  });

  test("a name that somebody forgot to number within a list stays a name", () => {
    expect(names("1. Ana Ruiz", "Luis Gil", "2. Rosa Díaz")).toEqual(["Ana Ruiz", "Luis Gil", "Rosa Díaz"]);
  });
});

describe("what is no name is left out, and said", () => {
  test.each([
    "Hombres: 759 / Mujeres: 94",
    "Total: 1.953",
    "TOTAL 853 personas",
    "Civiles: 650 | Militares: 203",
    "EXCARCELACIONES DEL 14 DE ENERO",
    "Lista de personas excarceladas",
    "Seguimos verificando los nombres que nos llegan de los familiares.",
    "https://example.org/lista",
    "Nombre y apellido\tNacionalidad",
    "1.953",
    "----------",
  ])("%j", (line) => {
    expect(read(line)).toEqual({ people: [], leftOut: [line], unclear: [] });
  });

  test.each([
    "Sábado 14 de febrero de 2026",
    "SÁBADO, 14 DE FEBRERO DE 2026",
    "📅 Sábado 14 de febrero",
    "**Viernes 13 de febrero**",
    "14 de febrero de 2026",
    "1 de febrero de 2026",
    "1º de febrero",
    "Febrero 2026:",
    "14/02/2026",
    "Fecha: 14/02/2026",
    "Caracas, 14 de febrero de 2026",
    "Domingo 15",
    "Jueves",
    "Miércoles:",
    "Saturday, 14 February 2026",
    "February 14th, 2026",
    "Sat 14 Feb 2026",
    "Monday",
  ])("the date %j", (line) => {
    expect(read(line, "Ana Ruiz")).toEqual({
      people: [{ line: 2, name: "Ana Ruiz" }],
      leftOut: [line.replaceAll("**", "").normalize("NFKC")],
      unclear: [],
    });
  });

  test.each([
    "🔴 EXCARCELACIONES verificadas",
    "🔴EXCARCELACIONES",
    "LIBERADOS HOY",
    "🚨 LIBERADOS HOY 🚨",
    "𝗟𝗜𝗕𝗘𝗥𝗔𝗗𝗢𝗦 𝗛𝗢𝗬",
    "12 EXCARCELADOS HOY",
    "Nuevas excarcelaciones",
    "Lista de excarcelados",
    "Lista de excarcelados:",
    "• Lista actualizada",
    "✅ Segunda lista de liberadas",
    "🔴 ÚLTIMA HORA | Nuevas liberaciones",
    "🔴 RELEASED TODAY",
    "Verified releases",
    "List of political prisoners",
    "BREAKING: more prisoners freed",
  ])("the announcement %j", (line) => {
    const { people, leftOut, unclear } = read(line, "Ana Ruiz", "Luis Gil");
    expect(people.map((person) => ("name" in person ? person.name : ""))).toEqual(["Ana Ruiz", "Luis Gil"]);
    expect(people.some((person) => "facility" in person)).toBe(false);
    expect([leftOut, unclear]).toEqual([[line.normalize("NFKC")], []]);
  });

  test("a date between names is no heading of theirs, and makes none of the line above it", () => {
    expect(read("El Rodeo I", "Ana Ruiz", "1 de febrero de 2026", "Luis Gil").people).toMatchObject([
      { name: "Ana Ruiz", facility: "El Rodeo I" },
      { name: "Luis Gil", facility: "El Rodeo I" },
    ]);
  });

  test("an announcement begins a list of its own, and one right below a place keeps the place", () => {
    const { people } = read("El Rodeo I", "Liberados hoy:", "Ana Ruiz", "🔴 LIBERADOS AYER", "Luis Gil");
    expect(people).toEqual([
      { line: 3, name: "Ana Ruiz", heading: "El Rodeo I", facility: "El Rodeo I" },
      { line: 5, name: "Luis Gil", heading: "🔴 LIBERADOS AYER" },
    ]);
  });

  test("an announcement that names a place heads the names below it, behind a sign as well", () => {
    const { people, leftOut } = read("🔴 EXCARCELACIONES EN YARE II (Miranda)", "1. Ana Ruiz");
    expect(people).toMatchObject([{ name: "Ana Ruiz", facility: "EXCARCELACIONES EN YARE II", state: "Miranda" }]);
    expect(leftOut).toEqual([]);
  });

  test("a date with its hour heads the names below it, and is no place", () => {
    expect(read("Sábado 14/02/2026, 10:00 am", "Ana Ruiz").people).toEqual([
      { line: 2, name: "Ana Ruiz", heading: "Sábado 14/02/2026, 10:00 am", time: "10:00" },
    ]);
  });

  test("blank lines are nothing at all", () => {
    expect(read("", "  ", "\u200B")).toEqual({ people: [], leftOut: [], unclear: [] });
  });
});

describe("a line that could be a name", () => {
  test.each([
    "Julio Abril",
    "Domingo Mayo",
    "Domingo",
    "Abril Domingo Julio",
    "April May",
    "JULIO DOMINGO MARZO",
    "Mario Lista",
    "LISTA MARIO",
    "Libertad Velasco",
    "Primera Rosa",
    "Rosa Primera Más",
    "Todos Santos Díaz",
    "Paz Segunda Gil",
    "Caracas Luis",
    "Freed Ana",
  ])("%j has the words of a date or an announcement, and stays a name", (line) => {
    for (const written of [line, `1. ${line}`, `• ${line}`]) {
      const { people, leftOut, unclear } = read(written);
      expect(people).toMatchObject([{ name: line }]);
      expect([leftOut, unclear]).toEqual([[], []]);
    }
  });

  test.each(["Ana Ruiz (released)", "Ana Ruiz, released 14 February", "Ana Ruiz, 14 de febrero de 2026"])(
    "%j is a person with a remark, and is never dropped",
    (line) => {
      expect(read(line)).toMatchObject({ people: [{ name: expect.stringMatching(/^Ana Ruiz/) }], leftOut: [] });
    },
  );

  test.each(["Juan Pérez militar", "Ana Ruiz 2", "¿Luis Gil?", "Rosa Díaz / Pedro Díaz"])(
    "%j is a row with the whole line as its note, and is never dropped",
    (line) => {
      const { people, leftOut, unclear } = read(line);
      expect(people).toHaveLength(1);
      expect(people[0]).toMatchObject({ note: line });
      expect([leftOut, unclear]).toEqual([[], [1]]);
    },
  );
});

describe("columns parted by tabs", () => {
  test("with a name in each are two people on one line", () => {
    expect(read("1. Ana Ruiz\t2. Luis Gil").people).toEqual([
      { line: 1, name: "Ana Ruiz", number: "1" },
      { line: 1, name: "Luis Gil", number: "2" },
    ]);
  });

  test("with one name are one person, and the rest is kept", () => {
    expect(read("Ana Ruiz\tperuana\tZona 7").people).toEqual([
      { line: 1, name: "Ana Ruiz", nationality: "peruana", note: "Zona 7" },
    ]);
  });
});

test("lines that are skipped are not read, and the others keep their numbers", () => {
  const { rows } = readTextList("Rosa Díaz\r\nAna Ruiz\rLuis Gil", 1);
  expect(rows.map(({ number, cells }) => [number, cells[0]])).toEqual([
    [2, "Ana Ruiz"],
    [3, "Luis Gil"],
  ]);
});

test("the same person twice on a list is two rows: which is which is decided later", () => {
  expect(names("Ana Ruiz", "Ana Ruiz")).toEqual(["Ana Ruiz", "Ana Ruiz"]);
});
