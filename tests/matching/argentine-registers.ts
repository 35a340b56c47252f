import { join } from "node:path";
import { lineSubject } from "@paradero/server/rosters/deciding/line-subject";
import { inspectFile } from "@paradero/server/rosters/reading/inspect-file";
import { readRows } from "@paradero/server/rosters/reading/read-rows";
import { parseDay } from "@paradero/shared/dates/days";
import { foldName } from "@paradero/shared/names/fold";
import { yearOf } from "@paradero/shared/matching/known-people";
import type { MatchSubject } from "@paradero/shared/matching/match-subject";
import { prepareMapping } from "@paradero/shared/rosters/mapping/map-row";
import { readMapping } from "@paradero/shared/rosters/mapping/read-mapping";

/** One person of a register, as matching sees them. */
export interface Registered {
  readonly id: string;
  /** Surname first, without the mother's, folded: what both registers write. */
  readonly foldedName: string;
  /** 0 where it is not known. */
  readonly birthYear: number;
  readonly subject: MatchSubject;
}

const TODAY = parseDay("2026-11-23") ?? 0;

const OFFICIAL = {
  version: 1,
  name: "RUVTE",
  format: { dateOrder: "day-first", empty: ["---", "sin datos", "dato resguardado", "(apellido es materno)"] },
  person: {
    identifier: { scheme: "ruvte", column: "id_unico_ruvte" },
    name: { full: "apellido_paterno_nombres", order: "family-first", also: "apellido_materno" },
    attributes: { birth: { column: "anio_nacimiento" } },
  },
  records: [{ status: "detained", date: { column: "fecha_lugar_detencion_secuestro", splitPlace: true } }],
};

const MEMORIAL = {
  version: 1,
  name: "Parque de la Memoria",
  format: { dateOrder: "day-first" },
  person: {
    name: { full: "nombre", order: "family-comma-given" },
    attributes: {
      birth: { column: "fecha_de_nacimiento" },
      sex: { column: "sexo", values: { Masculino: "male", Femenino: "female", NA: null } },
    },
  },
  records: [{ status: "detained", date: { column: "fecha_de_secuestro" }, place: { column: "lugar_de_secuestro" } }],
};

/** The two registers of Argentina, from the folder of samples: the one on record, and the one that is matched with it. */
export async function readArgentineRegisters(
  samples: string,
): Promise<{ official: Registered[]; memorial: Registered[] }> {
  const official = await readRegister(samples, "victims.csv", OFFICIAL, "id_unico_ruvte", "apellido_paterno_nombres");
  return { official, memorial: await readRegister(samples, "memorial.csv", MEMORIAL, "id", "nombre") };
}

async function readRegister(
  samples: string,
  fileName: string,
  mapping: unknown,
  idColumn: string,
  nameColumn: string,
): Promise<Registered[]> {
  const file = join(samples, "argentina", fileName);
  const { format, columns } = await inspectFile(file, fileName);
  const mapRow = prepareMapping(readMapping(mapping), columns, TODAY);
  const [idAt, nameAt] = [columns.indexOf(idColumn), columns.indexOf(nameColumn)];
  const people: Registered[] = [];
  for await (const rows of readRows(file, fileName, format)) {
    for (const row of rows) {
      const { line } = mapRow(row);
      if (line === null) continue;
      const subject = lineSubject(line);
      const foldedName = foldName(row.cells[nameAt] ?? "");
      people.push({ id: row.cells[idAt] ?? "", foldedName, birthYear: yearOf(subject.birth), subject });
    }
  }
  return people;
}
