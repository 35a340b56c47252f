import { proposeMapping } from "@paradero/shared/rosters/mapping/propose-mapping";
import { expect, it } from "vitest";
import { columnsOf, fitted } from "./columns-of.ts";

const mapping = proposeMapping(
  ["nombre", "fecha_de_detencion", "sexo"],
  [{ number: 2, cells: ["Ana Prueba", "26/12/1976", "F"] }],
);

it("a saved mapping finds its columns in another file by their headings, accents and signs aside", () => {
  const { mapping: fit, missing } = fitted(mapping, ["Nombre", "Fecha de detención", "SEXO"]);
  expect(columnsOf(fit).toSorted()).toEqual(["Fecha de detención", "Nombre", "SEXO"]);
  expect(missing).toEqual([]);
});

it("a column that the file does not have keeps its name, and is said", () => {
  const { mapping: fit, missing } = fitted(mapping, ["nombre", "fecha de detencion", "fecha-de-detencion"]);
  expect(missing.toSorted()).toEqual(["fecha_de_detencion", "sexo"]);
  expect(columnsOf(fit)).toContain("sexo");
});
