import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { connect } from "@paradero/drizzle/connect";
import { afterAll, describe, expect, test } from "vitest";
import { freshDatabase } from "../../../tests/postgres/database.ts";
import { scratchDirectory } from "../../../tests/reliability/scratch.ts";
import { startServer } from "../../../tests/reliability/server-process.ts";
import { importLists, paradero, wideList, wideMapping } from "../testing/import-lists.ts";

const scratch = scratchDirectory();
afterAll(() => scratch.remove());

const directoryOf = (name: string) => {
  const directory = join(scratch.path, name);
  mkdirSync(directory);
  return directory;
};
const DAY = ["census", "--from", "2024-05-01", "--to", "2024-05-01", "--everybody"];
const LIST = wideList("Ana Prueba;V-1;;;03/02/2024;;;;", "Luis Prueba;V-2;;;03/02/2024;05/03/2024;;;");

describe("the store that is imported into", () => {
  test("is made where there is none, empty but for the list, and the census counts from it", async () => {
    const data = { PARADERO_DATA: join(scratch.path, "none-yet") };
    const imports = importLists(directoryOf("first"), data);
    expect(await imports(LIST, wideMapping())).toMatchObject({
      code: 0,
      summary: { change: 2, people: { created: 2 } },
    });
    expect(await imports(LIST, wideMapping())).toMatchObject({ code: 0, summary: { change: null } });
    expect(await paradero(DAY, data)).toEqual({
      code: 0,
      printed: expect.stringMatching(/^date,low,count,high,.*\n2024-05-01,1,1,1,.*\n$/),
      complaints: [],
    });
  });

  test("may be served at the same time: the server shows who was imported, and starts with them again", async () => {
    const dataDirectory = join(scratch.path, "served");
    const data = { PARADERO_DATA: dataDirectory };
    const imports = importLists(directoryOf("second"), data);
    const server = await startServer({ dataDirectory });
    try {
      expect(await imports(LIST, wideMapping({ publication: "named" }))).toMatchObject({
        code: 0,
        summary: { rows: 2 },
      });
      await expect
        .poll(async () => (await fetch(new URL("/api/v1/people", server.address))).json())
        .toMatchObject({ total: 2 });
      expect((await paradero(DAY, data)).printed).toContain("2024-05-01,1,1,1");
    } finally {
      server.process.kill("SIGTERM");
      await server.ended;
    }
    expect(await imports(LIST, wideMapping())).toMatchObject({ code: 0, summary: { change: null } });
    expect((await paradero(DAY, data)).printed).toContain("2024-05-01,1,1,1");
  });

  test("may be a database of the organisation's own, and an empty one gets its tables", async () => {
    const database = await freshDatabase();
    const owner = connect({ owner: database.url }, { role: "owner", max: 1 });
    const url = new URL(database.url);
    url.pathname += "_empty";
    try {
      await owner.sql.unsafe(`create database ${url.pathname.slice(1)}`);
      const data = { DATABASE_URL: url.href };
      const imports = importLists(directoryOf("third"), data);
      expect(await imports(LIST, wideMapping())).toMatchObject({ code: 0, summary: { people: { created: 2 } } });
      expect((await paradero(DAY, data)).printed).toContain("2024-05-01,1,1,1");
    } finally {
      await owner.sql.unsafe(`drop database if exists ${url.pathname.slice(1)} with (force)`);
      await owner.close();
      await database.drop();
    }
  });
});

describe("wrong usage says what would be right, and makes no store", () => {
  const data = { PARADERO_DATA: join(scratch.path, "never") };
  const directory = directoryOf("usage");
  const list = join(directory, "list.csv");
  writeFileSync(list, LIST);

  test.each([
    ["FILE is missing", []],
    ["--mapping is missing", [list]],
    ["FILE is ", [join(directory, "none.csv"), "--mapping", list]],
    ["FILE is ", [directory, "--mapping", list]],
    ["--mapping is ", [list, "--mapping", join(directory, "none.json")]],
    ['"b.csv" is one too many', ["a.csv", "b.csv", "--mapping", "m.json"]],
    ["--refused-to goes with --skip-refused", ["a.csv", "--mapping", "m.json", "--refused-to", "r.csv"]],
    ["Unknown option '--force'", ["a.csv", "--mapping", "m.json", "--force"]],
  ])("%s", async (sentence, words) => {
    const { code, printed, complaints } = await paradero(["import", ...words], data);
    expect({ code, printed, sentences: complaints.length }).toEqual({ code: 2, printed: "", sentences: 1 });
    expect(complaints[0]).toContain(sentence);
    expect(existsSync(data.PARADERO_DATA)).toBe(false);
  });

  test.each([
    ["{", ["The mapping is not JSON"]],
    ["[]", ["The mapping must be an object"]],
    [
      '{"version":2,"person":{"name":{}},"colour":1}',
      ['"version" must be 1', '"person.name" must name the column', "colour"],
    ],
    [
      JSON.stringify(wideMapping({ records: [{ status: "detenido" as "detained", date: { column: "detenido" } }] })),
      ['"records.0.status" is "detenido", which is no status: it takes detained, '],
    ],
  ])("a mapping that cannot be read is refused with each of its mistakes", async (mapping, sentences) => {
    const { code, printed, complaints } = await importLists(directory, data)(LIST, mapping);
    expect({ code, printed }).toEqual({ code: 1, printed: "" });
    for (const sentence of sentences) expect(complaints[0]).toContain(sentence);
    expect(existsSync(data.PARADERO_DATA)).toBe(false);
  });
});
