import type { WrittenMapping } from "@paradero/shared/rosters/mapping/mapping";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { wideList, wideMapping } from "../testing/import-lists.ts";
import { type ImportWorld, importWorld } from "../testing/import-world.ts";

let here: ImportWorld;
beforeAll(async () => {
  here = await importWorld();
  // The first command settles what the store goes by, which is a change of its own.
  await here.imports("", wide);
});
afterAll(() => here.close());

const many = (sign: string, count = 90_000) => sign.repeat(count);
const NAMED_ONLY: Partial<WrittenMapping> = {
  person: { identifier: { scheme: "c", column: "cedula" }, name: { full: "nombre" } },
  records: [],
};
const wide = JSON.stringify(wideMapping());
const within = (date: string) =>
  wideMapping({ person: { name: { full: "nombre" } }, records: [{ status: "detained", date: { within: date } }] });

/** What it is, the list, its mapping, and what the sentence says. */
const REFUSED: readonly (readonly [string, string | Uint8Array, WrittenMapping | string, string])[] = [
  [
    "a cell of 150,000 signs",
    wideList(`${many("A", 150_000)};H;;;;;;;`),
    wide,
    "a cell of more than 100,000 characters",
  ],
  ["a name of 90,000 signs", wideList(`${many("A")};H;;;;;;;`), wide, "is over 200 characters long"],
  ["a number of 90,000 signs", wideList(`Ana;${many("9")};;;;;;;`), wide, "is too long"],
  ["a NUL character", wideList("An\0a;H;;;;;;;"), wide, "line 2 holds a NUL character"],
  ["signs that steer a terminal", wideList("\u001b[31mAna;H;;;;;;;"), wide, "(“\uFFFD[31mAna”)"],
  [
    "half of a letter",
    Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wideList("A\ud800;H;;;;;;;"), "utf16le")]),
    wide,
    "holds bytes that are no letter",
  ],
  ["a key called __proto__", wideList("Ana;H;;;;;;;"), `{"__proto__":{},${wide.slice(1)}`, 'has no key "__proto__"'],
  [
    "a key called constructor",
    wideList("Ana;H;;;;;;;"),
    `{"constructor":{},${wide.slice(1)}`,
    'has no key "constructor"',
  ],
  ["a row with a cell too few", wideList("Ana;H;;;03/02/2024;;;"), wide, "Row 2: it has 8 cells and must have 9"],
  ["a row with a cell too many", wideList("Ana;H;;;03/02/2024;;;;;x"), wide, "Row 2: it has 10 cells and must have 9"],
  ["more columns than there may be", `nombre;cedula${many(";c", 1000)}\nAna;H`, wideMapping(NAMED_ONLY), '"nombre'],
  [
    "columns that are not there",
    "nombre;cedula\nAna;H",
    wide,
    'names the column "detenido", which the list does not have',
  ],
  [
    "a header that is skipped",
    wideList("Ana;H;;;;;;;"),
    wideMapping({ format: { skipLines: 50 } }),
    "no row with headings",
  ],
  ["a day after the list was published", wideList("Ana;H;;;01/07/2024;;;;"), wide, "it cannot support it"],
  [
    "a day of the mapping that has not come",
    wideList("Ana;H;;;;;;;"),
    within("2999-01-01"),
    "Row 2: The date “2999-01-01”",
  ],
  ["no bytes", "", wide, "is empty"],
  ["bytes of no text", Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256), wide, '"list.csv"'],
  ["the beginning of an archive", "PK\u0003\u0004and so on", wide, "is damaged"],
  ["a quote that is not closed", wideList('"Ana;H;;;;;;;'), wide, "has a quote on line 2 that is not closed"],
  ["a mapping without an end", wideList("Ana;H;;;;;;;"), many("["), "The mapping is not JSON"],
];

describe("what cannot be imported is refused in a sentence, without a stack or a path, and nothing of it is written", () => {
  test.each(REFUSED)("%s", async (_, list, mapping, sentence) => {
    const before = await here.stored();
    const { code, printed, complaints } = await here.imports(list, mapping);
    const said = complaints.join("\n");
    expect(code).toBe(1);
    expect(said).toContain(sentence);
    expect(said.length).toBeLessThan(3000);
    expect(said + printed).not.toMatch(/^\s+at |node_modules|Error:/m);
    expect(said + printed).not.toContain(here.directory);
    expect(await here.stored()).toEqual(before);
  });
});

/** What it is, the cells from "sexo" to "estado", and what is said of one of them. */
const UNREAD: readonly (readonly [string, string, string])[] = [
  ["a place of 90,000 signs", `;;03/02/2024;;;${many("F")};`, "is too long"],
  ["a date of 90,000 signs", `;;${many("1/", 45_000)};;;;`, "is not understood as a date"],
  ["a value called __proto__", "__proto__;;;;;;", "does not say what “__proto__” in “sexo” means"],
  ["a value called constructor", "constructor;;;;;;", "does not say what “constructor”"],
  ["the year 0", ";;01/01/0000;;;;", "is not in the calendar"],
  ["a year before it", ";;-0001-01-01;;;;", "is not understood as a date"],
  ["a day that has not come", ";;01/01/2999;;;;", "has not come yet"],
  ["signs that steer a terminal", ";;\u001b[31m;;;;", "“detenido” holds characters that are no text"],
];

test.each(UNREAD)("%s costs its cell, and the person is taken", async (what, cells, sentence) => {
  const number = `U-${UNREAD.findIndex(([one]) => one === what)}`;
  const row = `Ana;${number};${cells}`;
  const { code, printed, complaints, summary } = await here.imports(wideList(row), wide);
  expect({ code, ...summary }).toMatchObject({ code: 0, people: { created: 1 }, refused: [] });
  expect(summary?.unread.map(({ message }) => message)).toEqual([expect.stringContaining(sentence)]);
  const said = complaints.join("\n");
  expect(said).toContain(sentence);
  expect(said.length).toBeLessThan(3000);
  expect(said).not.toContain("\u001b");
  expect(said + printed).not.toMatch(/^\s+at |node_modules|Error:/m);
  expect((await here.person(number)).names[0]?.name).toBe("Ana");
  expect(await here.imports(wideList(row), wide)).toMatchObject({ code: 0, summary: { change: null } });
});

describe("what is only unusual is imported as it is", () => {
  test.each([
    ["a mark of the byte order", `\uFEFF${wideList("Ana Marca;B-1;;;03/02/2024;;;;")}`, wide, "B-1", "Ana Marca"],
    ["two of them", `\uFEFF\uFEFF${wideList("Ana Marcada;B-2;;;03/02/2024;;;;")}`, wide, "B-2", "Ana Marcada"],
    ["one before the mapping", wideList("Eva Marca;B-3;;;;;;;"), `\uFEFF${wide}`, "B-3", "Eva Marca"],
    [
      "the other byte order",
      new Uint8Array(
        Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wideList("Ñusta Ñáñez;B-4;;;;;;;"), "utf16le")]).swap16(),
      ),
      wide,
      "B-4",
      "Ñusta Ñáñez",
    ],
    [
      "columns called __proto__ and constructor",
      "nombre;cedula;__proto__;constructor\nAna Proto;B-5;x;y",
      wideMapping(NAMED_ONLY),
      "B-5",
      "Ana Proto",
    ],
    [
      "a heading that stands twice",
      "nombre;nombre;cedula\nLa Primera;La Otra;B-6",
      wideMapping(NAMED_ONLY),
      "B-6",
      "La Primera",
    ],
    [
      "as many columns as there may be",
      `nombre;cedula${many(";c", 998)}\nAna Mil;B-7${many(";", 998)}`,
      wideMapping(NAMED_ONLY),
      "B-7",
      "Ana Mil",
    ],
    ["the first year", wideList("Ana Antigua;B-8;;;01/01/0001;;;;"), wide, "B-8", "Ana Antigua"],
  ])("%s", async (_, list, mapping, number, name) => {
    expect(await here.imports(list, mapping)).toMatchObject({ code: 0, summary: { people: { created: 1 } } });
    expect((await here.person(number)).names[0]?.name).toBe(name);
    expect(await here.imports(list, mapping)).toMatchObject({ code: 0, summary: { change: null } });
  });
});
