import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changes } from "@paradero/drizzle/schema/changes";
import { facilities } from "@paradero/drizzle/schema/facilities";
import { identifiers } from "@paradero/drizzle/schema/identifiers";
import { people } from "@paradero/drizzle/schema/people";
import { sources } from "@paradero/drizzle/schema/sources";
import { statusRecords } from "@paradero/drizzle/schema/status-records";
import { and, asc, eq, isNull } from "drizzle-orm";
import { scratchDirectory } from "../../../tests/reliability/scratch.ts";
import { type ImportLists, importLists, wideList, wideMapping } from "../testing/import-lists.ts";
import { type SignedIn, signedIn } from "../testing/signed-in.ts";
import { type TestWorld, testWorld } from "../testing/test-world.ts";
import { seenNow } from "../testing/versions.ts";
import { key } from "../testing/writing.ts";

const scratch = scratchDirectory();
let world: TestWorld;
let editor: SignedIn;
let imports: ImportLists;
beforeAll(async () => {
  world = await testWorld(() => Promise.resolve());
  editor = await signedIn(world, "editor");
  imports = importLists(scratch.path, { DATABASE_URL: world.databaseUrl });
});
afterAll(async () => {
  await world.close();
  scratch.remove();
});

/** How much is in the store: every row that an import could add. */
const stored = async () => {
  const { db } = world.staff;
  const tables = [people, statusRecords, sources, facilities, changes, identifiers];
  return Promise.all(tables.map((table) => db.$count(table)));
};
const person = async (number: string) => {
  const [row] = await world.staff.db
    .select({ ref: people.ref })
    .from(people)
    .innerJoin(identifiers, eq(identifiers.personId, people.id))
    .where(and(eq(identifiers.value, number), isNull(identifiers.supersededAt)));
  if (!row) throw new Error(`nobody has the number ${number}`);
  return editor.caller.people.get({ ref: row.ref });
};
const historyOf = async (number: string) =>
  (await person(number)).records
    .filter(({ supersededAt }) => supersededAt === null)
    .map(({ status, date }) => `${status} ${date}`)
    .toSorted();

const REFUSED = wideList(
  "Rosa Uzcátegui;R-1;F;1980;03/02/2024;;;;",
  "Nadie Sabe;R-2;X;1980;03/02/2024;;;;",
  "=cmd|' /C calc'!A1;R-3;M;1980;31/02/2024;;;;",
);

describe("an import", () => {
  test("that is only tried says what it would write, and writes nothing", async () => {
    const before = await stored();
    const list = wideList("Ana Prueba;D-1;F;1980;03/02/2024;NOV/2023;;El Rodeo I;Miranda");
    const tried = await imports(list, wideMapping(), "--dry-run");
    expect(await stored()).toEqual(before);
    const done = await imports(list, wideMapping());
    expect(tried).toMatchObject({ code: 0, summary: { change: null, rows: 1, people: { created: 1 } } });
    expect({ ...done.summary, change: null }).toEqual(tried.summary);
    expect(done.summary?.change).toBeTypeOf("number");
    expect(await historyOf("D-1")).toEqual(["detained 2024-02-03", "released 2023-11"]);
  });

  test.each([[[]], [["--dry-run"]]])(
    "writes nothing at all where one row is refused, and says which %j",
    async (words) => {
      const before = await stored();
      const { code, summary, complaints } = await imports(REFUSED, wideMapping(), ...words);
      expect(code).toBe(1);
      expect(complaints.at(-1)).toMatch(
        /^Nothing was written: 2 of 3 rows are refused\. Row 3: the mapping does not say what “X” in “sexo”/,
      );
      expect(summary?.change).toBeNull();
      expect(summary?.refused.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
        [3, "sexo", "X", "unknown_value"],
        [4, "detenido", "31/02/2024", "no_such_day"],
      ]);
      expect(await stored()).toEqual(before);
    },
  );

  test("leaves refused rows out where that is asked for, and writes them down so that no spreadsheet runs them", async () => {
    const to = join(scratch.path, "refused.csv");
    const words = ["--skip-refused", "--refused-to", to];
    const { code, summary } = await imports(REFUSED, wideMapping(), ...words);
    expect({ code, ...summary }).toMatchObject({ code: 0, rows: 3, people: { created: 1, updated: 0, unchanged: 0 } });
    const [header, first, second] = readFileSync(to, "utf8").trim().split("\n");
    expect(header).toBe(
      "row,column,value,reason,message,nombre,cedula,sexo,nacido,detenido,liberado,fallecido,centro,estado",
    );
    expect(first).toMatch(/^3,sexo,X,unknown_value,"Row 3: .*",Nadie Sabe,R-2,X,1980,03\/02\/2024,,,,$/);
    expect(second).toMatch(
      /^4,detenido,31\/02\/2024,no_such_day,.*,'=cmd\|' \/C calc'!A1,R-3,M,1980,31\/02\/2024,,,,$/,
    );
    await expect(person("R-2")).rejects.toThrow();
    // Once somebody has put them right, the rest comes in and nothing else is touched.
    const right = REFUSED.replace(";X;", ";F;").replace("31/02/2024", "28/02/2024");
    expect((await imports(right, wideMapping())).summary).toMatchObject({
      people: { created: 2, updated: 0, unchanged: 1 },
      records: { created: 2, confirmed: 0, unchanged: 1 },
    });
  });

  test("refuses to write refused rows over the list, or where nothing can be written, before it imports", async () => {
    const before = await stored();
    const overItself = await imports(
      REFUSED,
      wideMapping(),
      "--skip-refused",
      "--refused-to",
      join(scratch.path, "list.csv"),
    );
    expect(overItself).toMatchObject({ code: 2, printed: "" });
    expect(readFileSync(join(scratch.path, "list.csv"), "utf8")).toBe(REFUSED);
    const nowhere = await imports(
      REFUSED,
      wideMapping(),
      "--skip-refused",
      "--refused-to",
      join(scratch.path, "no", "r.csv"),
    );
    expect(nowhere).toMatchObject({ code: 2, printed: "" });
    expect(await stored()).toEqual(before);
  });
});

describe("the same list again", () => {
  const LIST = wideList(
    "Ana Uno;S-1;F;1980;03/02/2024;05/03/2024;;El Rodeo I;Miranda",
    "Luis Dos;S-2;M;1970-05;NOV/1976;---;princ/1977;;",
    "Sin Número;;F;;2024;;;;Zulia",
    "Nunca Detenida;S-3;;;2020-01-01;;;;",
  );

  test("changes nothing, and there is no change in the log", async () => {
    expect((await imports(LIST, wideMapping())).summary).toMatchObject({
      people: { created: 4, updated: 0, unchanged: 0 },
      records: { created: 5, confirmed: 0, unchanged: 0 },
    });
    const before = await stored();
    for (const words of [[], ["--dry-run"], ["--skip-refused"]]) {
      expect(await imports(LIST, wideMapping(), ...words)).toMatchObject({
        code: 0,
        summary: {
          change: null,
          rows: 4,
          people: { created: 0, updated: 0, unchanged: 4 },
          records: { created: 0, confirmed: 0, unchanged: 5 },
          refused: [],
          flagged: [],
        },
      });
    }
    expect(await stored()).toEqual(before);
  });

  test("writes again what was undone", async () => {
    const list = wideList("Ana Deshecha;U-1;F;1980;03/02/2024;;;;");
    const { summary } = await imports(list, wideMapping());
    await editor.caller.changes.undo({ ...key(), seq: summary?.change ?? 0 });
    await expect(person("U-1")).rejects.toThrow("nobody");
    expect((await imports(list, wideMapping())).summary).toMatchObject({
      people: { created: 1 },
      records: { created: 1 },
    });
    expect(await historyOf("U-1")).toEqual(["detained 2024-02-03"]);
    expect((await imports(list, wideMapping())).summary).toMatchObject({ change: null, people: { unchanged: 1 } });
  });

  test("does not bring back what somebody corrected, retracted or took from the names since", async () => {
    const mapping = wideMapping({
      person: { ...wideMapping().person, otherNames: [{ column: "estado", kind: "nickname" }] },
    });
    const list = wideList(
      "Ana Corregida;C-1;F;1980;03/02/2024;;;;La Flaca",
      "Luis Retirado;C-2;M;1980;04/02/2024;06/02/2024;;;",
    );
    await imports(list, mapping);
    const corrected = await person("C-1");
    await editor.caller.history.correctRecord({
      ...key(),
      ...(await seenNow(world, corrected.ref)),
      recordId: corrected.records[0]?.id ?? "",
      reason: "The month was wrong.",
      record: {
        is: "status",
        status: "detained",
        date: "2024-01-03",
        grade: "confirmed",
        citations: [{ source: { ref: corrected.records[0]?.citations[0]?.source.ref ?? "" } }],
      },
    });
    const { workspace, ...now } = await person("C-1");
    await editor.caller.people.edit({
      ...key(),
      ...(await seenNow(world, corrected.ref)),
      person: {
        names: now.names.filter(({ kind }) => kind === "main"),
        sex: now.sex,
        sector: now.sector,
        birth: now.birth,
        nationalities: [...now.nationalities],
        occupation: now.occupation,
        minor: now.minor,
        identifiers: [...(workspace?.identifiers ?? [])],
        internalNote: null,
      },
    });
    const retracted = await person("C-2");
    await editor.caller.history.retractRecord({
      ...key(),
      ...(await seenNow(world, retracted.ref)),
      recordId: retracted.records.find(({ status }) => status === "released")?.id ?? "",
      reason: "It was somebody else.",
    });
    const before = await stored();
    expect((await imports(list, mapping)).summary).toMatchObject({
      change: null,
      people: { created: 0, updated: 0, unchanged: 2 },
      records: { created: 0, confirmed: 0, unchanged: 3 },
    });
    expect(await stored()).toEqual(before);
    expect(await historyOf("C-1")).toEqual(["detained 2024-01-03"]);
    expect(await historyOf("C-2")).toEqual(["detained 2024-02-04"]);
    expect((await person("C-1")).names.map(({ name }) => name)).toEqual(["Ana Corregida"]);
  });
});

describe("what the rows say", () => {
  test("rows with the same number are one person, in a wide list and in a long one", async () => {
    const wide = wideList("Ana Ancha;W-1;F;;03/02/2020;05/03/2020;;;", "ANA ANCHA GIL;W-1;F;;07/08/2023;;;;");
    expect((await imports(wide, wideMapping())).summary).toMatchObject({
      rows: 2,
      people: { created: 1 },
      records: { created: 3 },
    });
    expect(await historyOf("W-1")).toEqual(["detained 2020-02-03", "detained 2023-08-07", "released 2020-03-05"]);
    expect((await person("W-1")).names).toMatchObject([
      { name: "Ana Ancha", kind: "main" },
      { name: "ANA ANCHA GIL", kind: "variant" },
    ]);
    const long = [
      "id,nombre,hecho,cuando",
      "7,Ana Larga,Detención,2019-03-05T14:00:00Z",
      "7,Ana Larga,Traslado,2019-03-09",
      "8,Luis Largo,detencion,2019-04-01",
      "7,Ana Larga,Libertad,2019-06-30",
      "7,Ana Larga,Detención,2019-03-05T14:00:00Z",
    ].join("\n");
    const events = { Detención: "detained", Libertad: "released", Traslado: null } as const;
    const mapping = wideMapping({
      person: { identifier: { scheme: "largo", column: "id" }, name: { full: "nombre" } },
      records: [{ status: { column: "hecho", values: events }, date: { column: "cuando", precision: "day" } }],
    });
    expect((await imports(long, mapping)).summary).toMatchObject({
      rows: 5,
      people: { created: 2 },
      records: { created: 3, unchanged: 1 },
    });
    expect(await historyOf("7")).toEqual(["detained 2019-03-05", "released 2019-06-30"]);
    expect(await historyOf("8")).toEqual(["detained 2019-04-01"]);
    expect((await imports(long, mapping)).summary).toMatchObject({ change: null, people: { unchanged: 2 } });
  });

  test("a value that stands for nothing is never data", async () => {
    const list = wideList("Ana Nada;N-1;---;---;2020-01-01;---;---;---;---", "---;N-2;F;;03/02/2024;;;;");
    const { summary } = await imports(list, wideMapping(), "--skip-refused");
    expect(summary).toMatchObject({ people: { created: 1 }, records: { created: 0 } });
    expect(summary?.refused).toMatchObject([{ row: 3, reason: "no_name" }]);
    expect(await person("N-1")).toMatchObject({ sex: null, birth: null, records: [] });
  });

  test("a death before the detention is flagged by name, and none of that person's records is taken", async () => {
    const list = wideList(
      "Ana Invertida;I-1;F;1950;24/03/1977;;10/01/1977;;",
      "Luis Derecho;I-2;M;1950;24/03/1976;;10/01/1977;;",
      "Eva Imprecisa;I-3;F;1950;24/03/1976;;1976;;",
      "Mismo Día;I-4;M;1950;24/03/1976;;24/03/1976;;",
    );
    const { code, summary } = await imports(list, wideMapping());
    expect({ code, ...summary }).toMatchObject({
      code: 0,
      people: { created: 4 },
      records: { created: 6 },
      refused: [],
    });
    expect(summary?.flagged).toHaveLength(1);
    expect(summary?.flagged[0]).toMatchObject({ row: 2, column: "fallecido", reason: "contradiction" });
    expect(summary?.flagged[0]?.message).toMatch(/^Row 2 \(Ana Invertida, cedula I-1\), column "fallecido": /);
    expect(await historyOf("I-1")).toEqual([]);
    expect(await historyOf("I-2")).toEqual(["detained 1976-03-24", "died_in_custody 1977-01-10"]);
    expect(await historyOf("I-3")).toEqual(["detained 1976-03-24", "died_in_custody 1976"]);
    expect(await historyOf("I-4")).toEqual(["detained 1976-03-24", "died_in_custody 1976-03-24"]);
    expect((await imports(list, wideMapping())).summary).toMatchObject({ change: null, flagged: [{ row: 2 }] });
  });

  test("an attribute that was not known is filled, one that is known is kept, and the difference is flagged", async () => {
    await imports(wideList("Ana Datos;A-1;;1980;03/02/2024;;;;", "Luis Datos;A-2;M;;;;;;"), wideMapping());
    const list = wideList("Ana Datos;A-1;F;1980-05-06;03/02/2024;;;;", "Luis Datos;A-2;F;1975;;;;;");
    const { code, summary } = await imports(list, wideMapping());
    expect({ code, ...summary }).toMatchObject({ code: 0, people: { updated: 2 }, records: { created: 0 } });
    expect(summary?.flagged).toMatchObject([{ row: 3, column: "sex", value: "female", reason: "differs" }]);
    expect(summary?.flagged[0]?.message).toContain("Luis Datos, cedula A-2");
    expect(await person("A-1")).toMatchObject({ sex: "female", birth: "1980-05-06" });
    expect(await person("A-2")).toMatchObject({ sex: "male", birth: "1975" });
    expect((await imports(list, wideMapping())).summary).toMatchObject({ change: null, people: { unchanged: 2 } });
  });

  test("a place of detention is found by name and state, however both are written", async () => {
    const list = wideList(
      "Uno;F-1;;;03/02/2024;;;Tocorón;Aragua",
      "Dos;F-2;;;03/02/2024;;;TOCORON;aragua",
      "Tres;F-3;;;03/02/2024;;;Tocorón;Zulia",
      "Cuatro;F-4;;;03/02/2024;;;Tocorón;",
      "Cinco;F-5;;;03/02/2024;;;tocoron;",
    );
    await imports(list, wideMapping());
    const rows = await world.staff.db
      .select({ name: facilities.name, state: facilities.state })
      .from(facilities)
      .where(eq(facilities.folded, "tocoron"))
      .orderBy(asc(facilities.id));
    // Which of the two a line without a state means, nobody said.
    expect(rows).toEqual([
      { name: "Tocorón", state: "Aragua" },
      { name: "Tocorón", state: "Zulia" },
      { name: "Tocorón", state: null },
    ]);
  });
});
