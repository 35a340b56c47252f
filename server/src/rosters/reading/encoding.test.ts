import { describe, expect, test } from "vitest";
import { encoded, readAll } from "./testing/read-all.ts";

const SPANISH = "nombre;lugar;fecha\nÁngel Núñez Peña;Mérida;2026-01-14\nÍñigo Güell Muñoz;Táchira;2026-01-15\n";
const RUSSIAN =
  "имя;город;дата\nПетрова Ольга Сергеевна;Санкт-Петербург;13.01.2026\nИванов Иван Петрович;Нижний Новгород;14.01.2026\nСмирнова Мария Алексеевна;Екатеринбург;15.01.2026\n";
const BOM = "\uFEFF";

async function found(bytes: Uint8Array) {
  const { format, cells, columns, codes } = await readAll(bytes);
  return { encoding: format.encoding, columns: columns.slice(0, 2), first: cells[0]?.slice(0, 2), codes };
}

const READ = { columns: ["nombre", "lugar"], first: ["Ángel Núñez Peña", "Mérida"] };

describe("the encoding is found in the file", () => {
  test.each([
    ["UTF-8", "utf-8", Buffer.from(SPANISH)],
    ["UTF-8 with a mark", "utf-8", Buffer.from(BOM + SPANISH)],
    ["UTF-16, little end first, with a mark", "utf-16le", encoded(BOM + SPANISH, "utf-16le")],
    ["UTF-16, little end first, without a mark", "utf-16le", encoded(SPANISH, "utf-16le")],
    ["UTF-16, big end first, with a mark", "utf-16be", encoded(BOM + SPANISH, "utf-16be")],
    ["UTF-16, big end first, without a mark", "utf-16be", encoded(SPANISH, "utf-16be")],
  ] as const)("%s, for certain", async (_, encoding, bytes) => {
    expect(await found(bytes)).toEqual({ ...READ, encoding, codes: [] });
  });

  test("Latin letters of Windows, by their look, which is said", async () => {
    const bytes = encoded(SPANISH, "windows-1252");
    expect(await found(bytes)).toEqual({ ...READ, encoding: "windows-1252", codes: ["encoding_guessed"] });
  });

  test("Cyrillic letters of Windows, by their look, which is said", async () => {
    const result = await found(encoded(RUSSIAN, "windows-1251"));
    expect(result).toMatchObject({ encoding: "windows-1251", columns: ["имя", "город"], codes: ["encoding_guessed"] });
  });

  test("a single accent is enough to see that it is not UTF-8", async () => {
    const result = await found(encoded("nombre;fecha\nJosé;2026-01-14\n", "windows-1252"));
    expect(result).toMatchObject({ encoding: "windows-1252", first: ["José", "2026-01-14"] });
  });

  test("plain ASCII is UTF-8", async () => {
    expect(await found(Buffer.from("nombre,edad\nAna,34\n"))).toMatchObject({ encoding: "utf-8", codes: [] });
  });
});

describe("what is chosen is respected", () => {
  test("even where something else was found", async () => {
    const { cells, codes } = await readAll(encoded(SPANISH, "windows-1252"), "list.csv", { encoding: "windows-1250" });
    expect(cells[0]?.[1]).toBe("Mérida");
    expect(codes).not.toContain("encoding_guessed");
  });

  test("and refused with its line where the file is not written in it", async () => {
    const bytes = encoded(SPANISH, "windows-1252");
    await expect(readAll(bytes, "list.csv", { encoding: "utf-8" })).rejects.toThrow(
      '"list.csv" is not utf-8 throughout: line 2 holds bytes that are no letter in it. Choose another encoding, or save the file again as UTF-8.',
    );
  });

  test("and refused where no such encoding exists", async () => {
    await expect(readAll("a,b\n1,2\n", "list.csv", { encoding: "klingon" })).rejects.toThrow(
      '"list.csv" cannot be read as "klingon": choose an encoding such as utf-8, utf-16le or windows-1252.',
    );
  });
});

test("UTF-8 with one broken place is refused with its line, and not read as something else", async () => {
  const broken = Buffer.concat([Buffer.from(SPANISH), Buffer.from([0x4a, 0xc3, 0x28, 0x0a])]);
  await expect(readAll(broken)).rejects.toThrow("is not utf-8 throughout: line 4 holds bytes that are no letter in it");
});

test("half of a surrogate pair is refused with its line", async () => {
  const bytes = Buffer.concat([encoded(`${BOM}nombre\nAna\n`, "utf-16le"), Buffer.from([0x00, 0xd8, 0x0a, 0x00])]);
  await expect(readAll(bytes)).rejects.toThrow(
    "is not utf-16le throughout: line 3 holds bytes that are no letter in it",
  );
});

test("letters that were lost before the file reached us are said", async () => {
  expect((await readAll("nombre,edad\nJos\uFFFD,34\n")).codes).toContain("letters_lost");
});

test("letters are whole where a chunk of the file ends within one", async () => {
  const line = "Ñañez Muñoz 日本 😀,x\n";
  const { cells } = await readAll(Buffer.from(`nombre,nota\n${line.repeat(30_000)}`));
  expect(cells).toHaveLength(30_000);
  expect(new Set(cells.map(([name]) => name))).toEqual(new Set(["Ñañez Muñoz 日本 😀"]));
});
