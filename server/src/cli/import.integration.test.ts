import { readFileSync } from "node:fs";
import { nothingKnown, PERSON_ATTRIBUTES } from "@paradero/shared/person/attributes";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ImportLists, wideList, wideMapping } from "../testing/import-lists.ts";
import { type ImportWorld, importWorld } from "../testing/import-world.ts";
import { seenNow } from "../testing/versions.ts";
import { key } from "../testing/writing.ts";

let here: ImportWorld;
beforeAll(async () => {
  here = await importWorld();
});
afterAll(() => here.close());
const imports: ImportLists = (...given) => here.imports(...given);
const stored = () => here.stored();
const person = (number: string) => here.person(number);
const historyOf = (number: string) => here.historyOf(number);

const REFUSED = wideList(
  "Rosa Uzcátegui;R-1;F;1980;03/02/2024;;;;",
  ";R-2;X;1980;03/02/2024;;;;",
  "=cmd|' /C calc'!A1;R-3;M;1980;05/03/2024;03/02/2024;;;",
);

describe("an import", () => {
  test("that is only tried says what it would write, and writes nothing", async () => {
    const before = await stored();
    const list = wideList("Ana Prueba;D-1;F;1980;03/02/2024;MAY/2024;;El Rodeo I;Miranda");
    const tried = await imports(list, wideMapping(), "--dry-run");
    expect(await stored()).toEqual(before);
    const done = await imports(list, wideMapping());
    expect(tried).toMatchObject({ code: 0, summary: { change: null, rows: 1, people: { created: 1 } } });
    expect({ ...done.summary, change: null }).toEqual(tried.summary);
    expect(done.summary?.change).toBeTypeOf("number");
    expect(await historyOf("D-1")).toEqual(["detained 2024-02-03", "released 2024-05"]);
  });

  test.each([[[]], [["--dry-run"]]])(
    "writes nothing at all where one row is refused, and says which %j",
    async (words) => {
      const before = await stored();
      const { code, summary, complaints } = await imports(REFUSED, wideMapping(), ...words);
      expect(code).toBe(1);
      expect(complaints.at(-1)).toMatch(
        /^Nothing was written: 2 of 3 rows are refused\. Row 3: there is no name in “nombre”/,
      );
      expect(summary?.change).toBeNull();
      expect(summary?.refused.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
        [3, "nombre", "", "no_name"],
        // Whoever puts the row right wants to know all that is wrong with it.
        [3, "sexo", "X", "unknown_value"],
        [4, "liberado", "03/02/2024", "ends_before_it_begins"],
      ]);
      expect(await stored()).toEqual(before);
    },
  );

  test("leaves refused rows out where that is asked for, and writes them down so that no spreadsheet runs them", async () => {
    const to = join(here.directory, "refused.csv");
    const words = ["--skip-refused", "--refused-to", to];
    const { code, summary } = await imports(REFUSED, wideMapping(), ...words);
    expect({ code, ...summary }).toMatchObject({ code: 0, rows: 3, people: { created: 1, updated: 0, unchanged: 0 } });
    const [header, first, second, third] = readFileSync(to, "utf8").trim().split("\n");
    expect(header).toBe(
      "row,column,value,reason,message,nombre,cedula,sexo,nacido,detenido,liberado,fallecido,centro,estado",
    );
    expect(first).toMatch(/^3,nombre,,no_name,"Row 3: .*",,R-2,X,1980,03\/02\/2024,,,,$/);
    expect(second).toMatch(/^3,sexo,X,unknown_value,"Row 3: .*",,R-2,X,1980,03\/02\/2024,,,,$/);
    expect(third).toMatch(
      /^4,liberado,03\/02\/2024,ends_before_it_begins,.*,"'=cmd\|' \/C calc'!A1",R-3,M,1980,05\/03\/2024,03\/02\/2024,,,$/,
    );
    await expect(person("R-2")).rejects.toThrow("nobody");
    // Once somebody has put them right, the rest comes in and nothing else is touched.
    const right = REFUSED.replace(";R-2;X;", "Nadie Sabe;R-2;F;").replace("05/03/2024;03/02/2024", "28/02/2024;");
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
      join(here.directory, "list.csv"),
    );
    expect(overItself).toMatchObject({ code: 2, printed: "" });
    expect(readFileSync(join(here.directory, "list.csv"), "utf8")).toBe(REFUSED);
    const nowhere = await imports(
      REFUSED,
      wideMapping(),
      "--skip-refused",
      "--refused-to",
      join(here.directory, "no", "r.csv"),
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

  test("changes nothing either while the first is on its way", async () => {
    const list = wideList("Ana Dos Veces;T-1;F;1980;03/02/2024;;;;", "Encarnación Urdaneta;;F;;2024;;;;Zulia");
    const both = await Promise.all([imports(list, wideMapping()), imports(list, wideMapping())]);
    expect(both.map(({ code }) => code)).toEqual([0, 0]);
    expect(both.map(({ summary }) => summary?.people.created).toSorted()).toEqual([0, 2]);
  });

  test("writes again what was undone", async () => {
    const list = wideList("Ana Deshecha;U-1;F;1980;03/02/2024;;;;");
    const { summary } = await imports(list, wideMapping());
    await here.editor.caller.changes.undo({ ...key(), seq: summary?.change ?? 0 });
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
    await here.editor.caller.history.correctRecord({
      ...key(),
      ...(await seenNow(here.world, corrected.ref)),
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
    await here.editor.caller.people.edit({
      ...key(),
      ...(await seenNow(here.world, corrected.ref)),
      person: {
        ...nothingKnown(PERSON_ATTRIBUTES),
        names: now.names.filter(({ kind }) => kind === "main"),
        sex: now.sex,
        sector: now.sector,
        birth: now.birth,
        nationalities: [...now.nationalities],
        occupation: now.occupation,
        minor: now.minor,
        identifiers: [...(workspace?.identifiers ?? [])],
      },
    });
    const retracted = await person("C-2");
    await here.editor.caller.history.retractRecord({
      ...key(),
      ...(await seenNow(here.world, retracted.ref)),
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
