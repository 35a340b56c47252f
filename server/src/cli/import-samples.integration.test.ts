import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { WrittenMapping } from "@paradero/shared/rosters/mapping/mapping";
import { parse } from "csv-parse/sync";
import { stringify } from "csv-stringify/sync";
import { connect, type Logins } from "@paradero/drizzle/connect";
import { afterAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../../../tests/postgres/database.ts";
import { scratchDirectory } from "../../../tests/reliability/scratch.ts";
import { importLists, paradero, type SaidOfImport } from "../testing/import-lists.ts";

const SAMPLES = process.env["PARADERO_SAMPLES"];

const DETENTION = "fecha_lugar_detencion_secuestro";
const DEATH = "fecha_lugar_asesinato_o_hallazgo_de_restos";

const RUVTE: WrittenMapping = {
  version: 1,
  name: "RUVTE",
  format: { dateOrder: "day-first", empty: ["sin datos", "dato resguardado", "(apellido es materno)"] },
  person: {
    identifier: { scheme: "ruvte", column: "id_unico_ruvte" },
    name: { full: "apellido_paterno_nombres", order: "family-first", also: "apellido_materno" },
    attributes: { birth: { column: "anio_nacimiento" } },
  },
  records: [
    { status: "detained", date: { column: DETENTION, splitPlace: true } },
    { status: "died_in_custody", date: { column: DEATH, splitPlace: true } },
  ],
  source: { title: "RUVTE", publisher: "Archivo", url: null, published: "2023", language: "es" },
};

/** By hand from the register: each way in which it writes a day, and what was said by it. Null: it says that nobody knows. */
const SAID: Readonly<Record<string, string | null>> = {
  "ID 5389": "1976-12-26",
  "ID 11788": "1976-11",
  "ID 11819": "1977-05-20/1977-05-21",
  "ID 8445": "1976-03-01",
  "ID 9535": "1975-07/1975-08",
  "ID 16002": "1976-05-11/1976-05-20",
  "ID 16030": "1976-09-21/1976-09-30",
  "ID 8388": "1977-03-01/1977-03-10",
  "ID 11713": "1975",
  "ID 8625": "1975-04-01/1975-04-16",
  "ID 14827": "1973-09/1973-12",
  "ID 5852": "1977-11-16/1977-11-30",
  "ID 11845": null,
  "ID 290": "1976-05/1976-08",
  "ID 7857": "1976/1977",
  "ID 1545": "1976-11-30/1976-12-02",
  "ID 8601": "1977-01/1977-04",
  "ID 11366": "1976-05/1976-12",
  "ID 17209": "1976-04/1976-05",
  "ID 1521": "1974-12/1975-01",
  "ID 8697": "1977-12/1978",
  "ID 9990": null,
};

const scratch = scratchDirectory();
afterAll(() => scratch.remove());
const register = () => readFileSync(join(SAMPLES ?? "", "argentina", "victims.csv"));

interface Given {
  readonly imported: SaidOfImport;
  readonly again: () => Promise<SaidOfImport>;
  readonly logins: Logins;
  readonly url: string;
}

/** Imports a list like the register into a store of its own. */
async function withRegister(list: string | Uint8Array, work: (given: Given) => Promise<void>): Promise<void> {
  const database = await freshDatabase();
  const directory = join(scratch.path, database.url.slice(-8));
  mkdirSync(directory);
  const imports = importLists(directory, { DATABASE_URL: database.url });
  try {
    await work({
      imported: await imports(list, RUVTE),
      again: () => imports(list, RUVTE),
      logins: database.logins,
      url: database.url,
    });
  } finally {
    await database.drop();
  }
}

describe.skipIf(!SAMPLES)("the register of Argentina", () => {
  test("is imported whole, every imprecise date as it was said, and a second time changes nothing", async () => {
    await withRegister(register(), async ({ imported, again, logins }) => {
      expect({ code: imported.code, ...imported.summary }).toMatchObject({
        code: 0,
        rows: 8753,
        people: { created: 8753, updated: 0, unchanged: 0 },
        refused: [],
      });
      const inverted = imported.summary?.flagged.filter(({ message }) => message.includes("ruvte ID 4865"));
      expect(inverted).toHaveLength(1);
      const { sql, close } = connect(logins, { role: "app", max: 1 });
      try {
        const rows = await sql<{ value: string; date: string | null; name: string }[]>`
          select i.value, r.date, n.name from identifiers i
          join names n on n.person_id = i.person_id and n.kind = 'main'
          left join status_records r on r.person_id = i.person_id and r.status = 'detained'
          where i.value = any(${[...Object.keys(SAID), "ID 4865"]})`;
        const dates = new Map(rows.map(({ value, date }) => [value, date]));
        expect(Object.fromEntries(Object.keys(SAID).map((id) => [id, dates.get(id)]))).toEqual(SAID);
        // Flagged by name, and nothing of its custody taken.
        expect(dates.get("ID 4865")).toBeNull();
        const name = rows.find(({ value }) => value === "ID 4865")?.name ?? "?";
        expect(inverted?.[0]?.message).toContain(`(${name}, ruvte ID 4865)`);
        const columns = await sql<{ table: string; column: string }[]>`
          select c.table_name as table, c.column_name as column from information_schema.columns c
          join information_schema.tables t using (table_schema, table_name)
          where t.table_schema = current_schema() and t.table_type = 'BASE TABLE'
            and c.data_type in ('text', 'jsonb', 'ARRAY', 'character varying')`;
        expect(columns.length).toBeGreaterThan(40);
        for (const { table, column } of columns) {
          const found = await sql`select 1 from ${sql(table)} where ${sql(column)}::text like '%---%' limit 1`;
          expect({ table, column, found: found.length }).toEqual({ table, column, found: 0 });
        }
      } finally {
        await close();
      }
      expect(await again()).toMatchObject({
        code: 0,
        summary: { change: null, people: { created: 0, updated: 0, unchanged: 8753 }, records: { created: 0 } },
      });
    });
  });

  test("has 22 held between an exact detention and an exact death on 24 March 1976, and 55 at the end of that year", async () => {
    const rows: string[][] = parse(register().toString("latin1"), { relax_quotes: true });
    const [header = []] = rows;
    const isDay = (row: string[], column: string) =>
      /^\d{1,2}º?\/\d\d\/\d{4}(?:\s|$)/.test(row[header.indexOf(column)] ?? "");
    const exact = rows.slice(1).filter((row) => isDay(row, DETENTION) && isDay(row, DEATH));
    expect(exact).toHaveLength(1189);
    await withRegister(stringify([header, ...exact]), async ({ imported, url }) => {
      expect(imported).toMatchObject({ code: 0, summary: { people: { created: 1189 } } });
      const count = async (day: string) =>
        (await paradero(["census", "--from", day, "--to", day, "--everybody"], { DATABASE_URL: url })).printed;
      expect(await count("1976-03-24")).toContain("1976-03-24,22,22,22\n");
      expect(await count("1976-12-31")).toContain("1976-12-31,55,55,55\n");
    });
  });
});
