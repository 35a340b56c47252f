import { proposeMapping } from "@paradero/shared/rosters/mapping/propose-mapping";
import { rosterMapping } from "@paradero/shared/rosters/mapping/mapping";
import { describe, expect, it } from "vitest";
import { editMapping, type MappingEdit } from "./edit.ts";
import { gapsIn } from "./gaps.ts";
import { keyOfUse, readUseKey, usesOf } from "./uses.ts";

const COLUMNS = [
  "Cédula",
  "Apellidos",
  "Nombres",
  "Sexo",
  "Fecha de detención",
  "Fecha de excarcelación",
  "Centro de reclusión",
  "Observaciones",
];
const ROWS = [
  ["V-1", "Prueba Uno", "Ana", "F", "26/12/2024", "15/01/2026", "INOF", ""],
  ["V-2", "Prueba Dos", "Luis", "X", "13/11/2025", "", "El Rodeo I", ""],
].map((cells, at) => ({ number: at + 2, cells }));

const proposed = proposeMapping(COLUMNS, ROWS);
const use = (column: string, key: string): MappingEdit => ({ is: "use", column, use: readUseKey(key), locale: "es" });
const after = (...edits: readonly MappingEdit[]) => edits.reduce(editMapping, proposed);
const keysOf = (mapping: typeof proposed, column: string) => usesOf(mapping, column).map(keyOfUse);

describe("what a column is", () => {
  it("is seen in the proposal, one use or none for each column of a plain list", () => {
    expect(COLUMNS.map((column) => keysOf(proposed, column).join())).toEqual([
      "person identifier",
      "person family",
      "person given",
      "person sex",
      "record 0 date",
      "record 1 date",
      "record 0 facility",
      "",
    ]);
  });

  it("is one thing: what it was before, it is no longer", () => {
    const mapping = after(use("Centro de reclusión", "record 1 note"));
    expect(keysOf(mapping, "Centro de reclusión")).toEqual(["record 1 note"]);
    expect(mapping.records[0]?.facility).toBeUndefined();
  });

  it("is nothing, when nobody wants it", () => {
    const mapping = after(use("Sexo", ""));
    expect(keysOf(mapping, "Sexo")).toEqual([]);
    expect(mapping.person.attributes.sex).toBeUndefined();
  });

  it("takes its record along when it was its date, and the records behind it move up", () => {
    const mapping = after(use("Fecha de detención", ""));
    expect(mapping.records.map(({ status }) => status)).toEqual(["released"]);
    expect(keysOf(mapping, "Fecha de excarcelación")).toEqual(["record 0 date"]);
  });

  it("begins a new record, with its date or with its status by value", () => {
    expect(after(use("Observaciones", "new house_arrest")).records.at(-1)).toMatchObject({
      status: "house_arrest",
      date: { column: "Observaciones" },
      grade: "reported",
    });
    const byValue = after(use("Observaciones", "new"));
    expect(byValue.records.at(-1)?.status).toEqual({ column: "Observaciones", values: {} });
    expect(gapsIn(byValue, COLUMNS)).toEqual(["recordDate"]);
  });

  it("turns a full name into given and family names when one of them is said to be a surname, and back", () => {
    const full = after(use("Apellidos", ""), use("Nombres", "person full"));
    expect(full.person.name).toEqual({ full: "Nombres" });
    const parted = [use("Apellidos", "person family")].reduce(editMapping, full);
    expect(parted.person.name).toEqual({ given: ["Nombres"], family: ["Apellidos"] });
    expect([use("Apellidos", "person full")].reduce(editMapping, parted).person.name.given).toBeUndefined();
  });

  it("may say where somebody is held, apart from any record, and nothing of it is lost by saying what another is", () => {
    const held = after(use("Centro de reclusión", "person heldFacility"), use("Observaciones", "person heldState"));
    expect(held.person.heldAt).toEqual({
      facility: { column: "Centro de reclusión" },
      state: { column: "Observaciones" },
    });
    const less = [use("Observaciones", ""), use("Sexo", "")].reduce(editMapping, held);
    expect(less.person.heldAt?.facility).toEqual({ column: "Centro de reclusión" });
    expect(editMapping(less, use("Centro de reclusión", "")).person.heldAt).toBeUndefined();
  });

  it("says its use in a text that can be read again", () => {
    for (const key of ["person full", "person otherName", "record 3 place", "new detained", "new"]) {
      const found = readUseKey(key);
      expect(found && keyOfUse(found)).toBe(key);
    }
    for (const key of ["", "person", "record 1", "several"]) expect(readUseKey(key)).toBeNull();
  });
});

describe("what a value means", () => {
  it("is said, is said to be nothing, and is taken back", () => {
    const said = after({ is: "value", at: "sex", value: "X", meaning: null });
    expect(said.person.attributes.sex?.values).toEqual({ F: "female", X: null });
    const back = editMapping(said, { is: "value", at: "sex", value: "X", meaning: undefined });
    expect(back.person.attributes.sex?.values).toEqual({ F: "female" });
  });

  it("is never a word that nobody knows", () => {
    const mapping = after({ is: "value", at: "sex", value: "X", meaning: "unsaid" });
    expect(mapping.person.attributes.sex?.values).toEqual({ F: "female" });
  });

  it("belongs to the record whose status a column says", () => {
    const mapping = after(use("Observaciones", "new"), { is: "value", at: 2, value: "Preso", meaning: "detained" });
    expect(mapping.records[2]?.status).toEqual({ column: "Observaciones", values: { Preso: "detained" } });
    expect(mapping.records[0]?.status).toBe("detained");
  });
});

describe("a record", () => {
  it("has its place in the cell of the date or in a column, never in both", () => {
    const placed = after({ is: "part", index: 0, part: "place", column: "Observaciones" });
    const split = editMapping(placed, { is: "recordDate", index: 0, patch: { splitPlace: true } });
    expect(split.records[0]?.place).toBeUndefined();
    const again = editMapping(split, { is: "part", index: 0, part: "place", column: "Observaciones" });
    expect(again.records[0]?.date.splitPlace).toBe(false);
    expect(rosterMapping.safeParse(again).success).toBe(true);
  });

  it("may share a column with another, such as the state of both", () => {
    const mapping = after(
      { is: "part", index: 0, part: "state", column: "Observaciones" },
      { is: "part", index: 1, part: "state", column: "Observaciones" },
    );
    expect(keysOf(mapping, "Observaciones")).toEqual(["record 0 state", "record 1 state"]);
  });
});

describe("what is missing before a mapping can be tried", () => {
  it("is nothing in a proposal", () => {
    expect(gapsIn(proposed, COLUMNS)).toEqual([]);
    expect(rosterMapping.safeParse(proposed).success).toBe(true);
  });

  it("is said of everything that is only half said, and a mapping without gaps is one that can be sent", () => {
    expect(gapsIn(after(use("Nombres", "")), COLUMNS)).toEqual(["given"]);
    expect(gapsIn(after(use("Apellidos", "")), COLUMNS)).toEqual(["family"]);
    expect(gapsIn(after(use("Nombres", ""), use("Apellidos", "")), COLUMNS)).toEqual(["name"]);
    expect(gapsIn(after({ is: "scheme", scheme: " " }), COLUMNS)).toEqual(["scheme"]);
    expect(gapsIn(after({ is: "addRecord" }), COLUMNS)).toEqual(["recordDate"]);
    expect(gapsIn(proposed, COLUMNS.slice(1))).toEqual(["columns"]);
  });
});
