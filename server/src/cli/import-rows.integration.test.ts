import { facilities } from "@paradero/drizzle/schema/facilities";
import { asc, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type ImportLists, wideList, wideMapping } from "../testing/import-lists.ts";
import { type ImportWorld, importWorld } from "../testing/import-world.ts";

let here: ImportWorld;
beforeAll(async () => {
  here = await importWorld();
});
afterAll(() => here.close());
const imports: ImportLists = (...given) => here.imports(...given);
const person = (number: string) => here.person(number);
const historyOf = (number: string) => here.historyOf(number);

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
    expect(summary?.flagged[0]?.message).toMatch(/^Row 2 \(Ana Invertida, cedula I-1\), column “fallecido”: /);
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
    const rows = await here.world.staff.db
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
