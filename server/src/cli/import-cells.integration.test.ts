import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { stayMapping } from "../../../tests/fixtures/lists-of-stays.ts";
import { type ImportLists, paradero, wideList, wideMapping } from "../testing/import-lists.ts";
import { type ImportWorld, importWorld } from "../testing/import-world.ts";
import { key } from "../testing/writing.ts";

let here: ImportWorld;
beforeAll(async () => {
  here = await importWorld();
});
afterAll(() => here.close());
const imports: ImportLists = (...given) => here.imports(...given);

/** Rows of which the dates in their columns are all that differs. */
const BROKEN = wideList(
  "Ana Sexo;C-1;X;1980;03/02/2024;;;;",
  "Eva Entrada;C-2;F;1980-02-30;31/02/2024;;;El Rodeo I;Miranda",
  "Luis Muerte;C-3;M;1970;03/02/2024;;ayer;;",
);
const MENDED = BROKEN.replace(";X;", ";F;")
  .replace("1980-02-30;31/02/2024", "1980-02-28;28/02/2024")
  .replace("ayer", "05/03/2024");

describe("a cell that cannot be read", () => {
  test("costs that cell: it is said by row, column and value, and the rest of the row is taken, flag or not", async () => {
    const tried = await imports(BROKEN, wideMapping(), "--dry-run");
    const { code, summary, complaints } = await imports(BROKEN, wideMapping());
    expect({ ...summary, change: null }).toEqual(tried.summary);
    expect({ code, ...summary }).toMatchObject({
      code: 0,
      rows: 3,
      people: { created: 3 },
      records: { created: 3 },
      refused: [],
      flagged: [],
    });
    expect(summary?.unread.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2, "sexo", "X", "unknown_value"],
      [3, "nacido", "1980-02-30", "no_such_day"],
      [3, "detenido", "31/02/2024", "no_such_day"],
      [4, "fallecido", "ayer", "date_unreadable"],
    ]);
    expect(summary?.unread[0]?.message).toBe(
      'Row 2: the mapping does not say what “X” in “sexo” means; it knows "F", "M". Add it, or give it null where it says nothing.',
    );
    expect(complaints.slice(-5)).toEqual([
      ...(summary?.unread ?? []).map(({ message }) => message),
      "4 cells were left out; the rest of their rows was not.",
    ]);
    expect(await here.person("C-1")).toMatchObject({ sex: null, birth: "1980" });
    expect(await here.person("C-2")).toMatchObject({ sex: "female", birth: null });
    expect(await Promise.all(["C-1", "C-2", "C-3"].map((one) => here.historyOf(one)))).toEqual([
      ["detained 2024-02-03"],
      [],
      ["detained 2024-02-03", "died_in_custody [..2024-06-30]"],
    ]);
  });

  test("says the same the second time, and changes nothing", async () => {
    const before = await here.stored();
    for (const words of [[], ["--skip-refused"], ["--dry-run"]]) {
      const { code, summary } = await imports(BROKEN, wideMapping(), ...words);
      expect({ code, ...summary }).toMatchObject({ code: 0, change: null, people: { unchanged: 3 }, doubts: [] });
      expect(summary?.unread).toHaveLength(4);
    }
    expect(await here.stored()).toEqual(before);
  });

  test("is filled in once it is mended, and nothing else is touched", async () => {
    const { summary } = await imports(MENDED, wideMapping());
    expect(summary).toMatchObject({
      people: { created: 0, updated: 3 },
      records: { created: 2, confirmed: 0, unchanged: 2 },
      unread: [],
    });
    expect(await here.person("C-1")).toMatchObject({ sex: "female" });
    expect(await here.person("C-2")).toMatchObject({ birth: "1980-02-28" });
    const after = await Promise.all(["C-1", "C-2", "C-3"].map((one) => here.historyOf(one)));
    expect(after).toEqual([
      ["detained 2024-02-03"],
      ["detained 2024-02-28"],
      ["detained 2024-02-03", "died_in_custody 2024-03-05"],
    ]);
    expect((await imports(MENDED, wideMapping())).summary).toMatchObject({ change: null, people: { unchanged: 3 } });
    // Undoing it brings back what stood before.
    await here.editor.caller.changes.undo({ ...key(), seq: summary?.change ?? 0 });
    expect(await here.historyOf("C-3")).toEqual(["detained 2024-02-03", "died_in_custody [..2024-06-30]"]);
  });

  test("in a row that is refused is said with it, and not as left out", async () => {
    const { code, summary } = await imports(wideList(";C-9;X;;;;;;"), wideMapping(), "--skip-refused");
    expect(code).toBe(0);
    expect(summary?.refused.map(({ reason }) => reason)).toEqual(["no_name", "unknown_value"]);
    expect(summary?.unread).toEqual([]);
  });
});

describe("a stay whose exit cannot be read", () => {
  const rows = (out: string) => `id,name,in,out\nX1,Xenia Unread,2014-03-11,${out}\nX2,Ximena Held,2014-03-11,`;
  const heldOn = async (day: string) => {
    const words = ["census", "--rule", "in-custody", "--from", day, "--to", day, "--format", "csv"];
    const { printed } = await paradero(words, { DATABASE_URL: here.world.databaseUrl });
    return printed.split("\n")[1]?.split(",").slice(1, 4).join("/");
  };

  test("is an entry with an open exit: counted as held and certainly held no longer, which is said at the row", async () => {
    const { code, summary } = await imports(rows("31/02/15"), stayMapping("x"));
    expect({ code, ...summary }).toMatchObject({
      code: 0,
      people: { created: 2 },
      records: { created: 3 },
      refused: [],
    });
    expect(summary?.unread).toMatchObject([{ row: 2, column: "out", value: "31/02/15" }]);
    expect(summary?.doubts).toMatchObject([{ row: 2, column: "out", value: "31/02/15", reason: "undated" }]);
    expect(summary?.doubts[0]?.message).toContain("kept as alleged, by 31 Dec 2016");
    const { records, workspace } = await here.person("X1");
    expect(records).toMatchObject([
      { status: "detained", date: "2014-03-11", grade: "reported" },
      { status: "released", date: "[..2016-12-31]", grade: "alleged" },
    ]);
    expect(JSON.stringify(workspace)).toContain('"out: 31/02/15"');
    // Ximena is held; of Xenia it is not certain for a day.
    expect(await heldOn("2014-03-10")).toBe("0/0/0");
    expect(await heldOn("2014-03-11")).toBe("1/2/2");
    expect(await heldOn("2020-01-01")).toBe("1/2/2");
  });

  test("finds its exit in a later edition: one that cannot read it either changes nothing, one that can fills it in", async () => {
    const later = stayMapping("x", { title: "A later edition", published: "2017" });
    const still = await imports(rows("¿marzo?"), later);
    expect(still.summary).toMatchObject({ records: { created: 0, confirmed: 2 }, doubts: [] });
    const { summary } = await imports(rows("2015-02-28"), later);
    expect(summary).toMatchObject({ people: { updated: 1 }, records: { created: 1, confirmed: 0 }, unread: [] });
    expect(await here.historyOf("X1")).toEqual(["detained 2014-03-11", "released 2015-02-28"]);
    expect(await heldOn("2015-02-27")).toBe("2/2/2");
    expect(await heldOn("2015-02-28")).toBe("1/1/1");
    expect((await imports(rows("2015-02-28"), later)).summary).toMatchObject({ change: null });
    // The earlier edition is read once more: what it could not read is known by now.
    expect((await imports(rows("31/02/15"), stayMapping("x"))).summary).toMatchObject({ change: null, doubts: [] });
  });
});

test("a list of who is held attests it of a row of which nothing else can be read", async () => {
  const roster = { organization: "An organisation", title: "Who is held", asOf: "2024-06-01" };
  const { summary } = await imports(wideList("Ada Lista;L-1;;;ayer;;;;"), wideMapping({ roster }));
  expect(summary?.unread).toMatchObject([{ row: 2, column: "detenido" }]);
  expect(await here.historyOf("L-1")).toEqual(["detained ../2024-06-01"]);
});

test("a row with a cell too few or too many refuses the list, and says both widths", async () => {
  const list = [
    "name,centre,in,out",
    "Ana Prueba,Rodeo,2014-01-01,2014-03-01",
    "Luis Prueba,2014-01-01,2014-03-01",
    "Eva Prueba,Rodeo,Uno,2014-01-01,2014-03-01",
  ].join("\n");
  const { person: _, ...stays } = stayMapping("w", { title: "Widths" });
  const mapping = { ...stays, person: { name: { full: "name" } } };
  const before = await here.stored();
  expect((await imports(list, mapping)).code).toBe(1);
  expect(await here.stored()).toEqual(before);
  const { code, summary } = await imports(list, mapping, "--skip-refused");
  expect({ code, ...summary }).toMatchObject({ code: 0, people: { created: 1 }, records: { created: 2 }, unread: [] });
  expect(summary?.refused.map(({ message }) => message)).toEqual([
    "Row 3: it has 3 cells and must have 4, like the heading: nobody knows which cell is of which column. Check its separators and quotes.",
    "Row 4: it has 5 cells and must have 4, like the heading: nobody knows which cell is of which column. Check its separators and quotes.",
  ]);
});
