import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseDay } from "@paradero/shared/dates/days";
import type { LineFault } from "@paradero/shared/rosters/line-faults";
import { prepareMapping } from "@paradero/shared/rosters/mapping/map-row";
import type { MappedLine } from "@paradero/shared/rosters/mapping/mapped-line";
import { proposeMapping } from "@paradero/shared/rosters/mapping/propose-mapping";
import { readMapping } from "@paradero/shared/rosters/mapping/read-mapping";
import type { TableRow } from "@paradero/shared/rosters/table-format";
import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";

const SAMPLES = process.env["PARADERO_SAMPLES"];
const TODAY = parseDay("2026-11-23") ?? 0;

const DETENTION = "fecha_lugar_detencion_secuestro";
const DEATH = "fecha_lugar_asesinato_o_hallazgo_de_restos";

function rowsOf(file: string, encoding: "latin1" | "utf8"): { columns: string[]; rows: TableRow[] } {
  const text = readFileSync(join(SAMPLES ?? "", "argentina", file), encoding);
  const [columns = [], ...rows] = parse(text, { relax_quotes: true });
  return { columns, rows: rows.map((cells, index) => ({ number: index + 2, cells })) };
}

interface Mapped {
  readonly lines: readonly MappedLine[];
  readonly faults: readonly LineFault[];
  readonly unread: readonly LineFault[];
  readonly remarks: readonly LineFault[];
}

function mapAll(mapping: unknown, { columns, rows }: ReturnType<typeof rowsOf>): Mapped {
  const map = prepareMapping(readMapping(mapping), columns, TODAY);
  const mapped = rows.map(map);
  return {
    lines: mapped.flatMap(({ line }) => line ?? []),
    faults: mapped.flatMap(({ faults }) => faults),
    unread: mapped.flatMap(({ unread }) => unread),
    remarks: mapped.flatMap(({ remarks }) => remarks),
  };
}

/** How often each kind of date was kept for a column; D a day, M a month, Y a year. */
function kinds({ lines }: Mapped, column: string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const record of lines.flatMap(({ records }) => records)) {
    if (record.column !== column) continue;
    const kind = record.date
      .replaceAll(/\d{4}-\d\d-\d\d/g, "D")
      .replaceAll(/\d{4}-\d\d/g, "M")
      .replaceAll(/\d{4}/g, "Y");
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}

const victims = {
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
};

describe.skipIf(!SAMPLES)("the register of Argentina", () => {
  it("is read whole: every imprecise date as it was said, and nothing refused or left out", () => {
    const mapped = mapAll(victims, rowsOf("victims.csv", "latin1"));
    expect(mapped.lines).toHaveLength(8753);
    expect([mapped.faults, mapped.unread]).toEqual([[], []]);
    expect(kinds(mapped, DETENTION)).toEqual({
      D: 6961,
      M: 236,
      // 203 ranges of days and 84 parts of a month.
      "D/D": 203 + 84,
      // 98 ranges of months and 16 parts of a year ("fines/1973").
      "M/M": 98 + 16,
      Y: 16,
      "Y/Y": 4,
      "M/Y": 1,
    });
    expect(kinds(mapped, DEATH)).toEqual({ D: 2348, M: 9, "D/D": 47, "M/M": 6, Y: 1 });
    const unknown = (column: string) => mapped.remarks.filter((remark) => remark.column === column).length;
    expect([unknown(DETENTION), unknown(DEATH), mapped.remarks.length]).toEqual([5, 141, 146]);
    // Who died on a day that nobody knows is not said to be held to this day.
    const undated = mapped.lines.flatMap((line) => line.undated);
    expect([undated.length, new Set(undated.map(({ status }) => status))]).toEqual([141, new Set(["died_in_custody"])]);
  });

  it("keeps what was said, and never takes --- for anything", () => {
    const { lines } = mapAll(victims, rowsOf("victims.csv", "latin1"));
    const records = lines.flatMap(({ records: some }) => some);
    expect(records.filter(({ said, place }) => said.includes("---") || place?.includes("---"))).toEqual([]);
    const inverted = lines.find(({ identifier }) => identifier?.value === "ID 4865");
    const [first, second] = inverted?.records ?? [];
    expect(first && second && first.date > second.date).toBe(true);
    expect(lines.filter(({ names }) => names[0]?.name.includes("  "))).toEqual([]);
  });

  it("is proposed a mapping that reads every date as the one made by hand", () => {
    const table = rowsOf("victims.csv", "latin1");
    const proposed = proposeMapping(table.columns, table.rows.slice(0, 50));
    expect(proposed.format.dateOrder).toBe("day-first");
    const mapped = mapAll(proposed, table);
    expect(mapped.faults).toEqual([]);
    expect(new Set(mapped.unread.map(({ column, reason }) => `${column} ${reason}`))).toEqual(
      new Set(["nacionalidad unknown_value"]),
    );
    expect(kinds(mapped, DETENTION)).toEqual(kinds(mapAll(victims, table), DETENTION));
  });
});

describe.skipIf(!SAMPLES)("the register of the Parque de la Memoria", () => {
  it("is read whole under the mapping that is proposed for it, once its countries are told", () => {
    const table = rowsOf("memorial.csv", "utf8");
    const proposed = proposeMapping(table.columns, table.rows.slice(0, 50));
    expect(proposed.person.name).toEqual({ full: "nombre", order: "family-comma-given" });
    expect(proposed.format.dateOrder).toBe("day-first");
    const { nationalities: _, ...attributes } = proposed.person.attributes;
    const sex = { column: "sexo", values: { Masculino: "male", Femenino: "female", NA: null } };
    const person = { ...proposed.person, attributes: { ...attributes, sex } };
    const mapped = mapAll({ ...proposed, person }, table);
    expect(mapped.lines).toHaveLength(8751);
    // Five people are born in the future there: 1945 became 2045.
    expect(mapped.faults).toEqual([]);
    expect(mapped.unread.map(({ row, column, value, reason }) => [row, column, value, reason])).toEqual([
      [2149, "fecha_de_nacimiento", "23/04/2045", "after_today"],
      [5994, "fecha_de_nacimiento", "06/02/2051", "after_today"],
      [7897, "fecha_de_nacimiento", "05/08/2042", "after_today"],
      [8120, "fecha_de_nacimiento", "18/03/2050", "after_today"],
      [8230, "fecha_de_nacimiento", "23/12/2052", "after_today"],
    ]);
    expect(kinds(mapped, "fecha_de_secuestro")).toEqual({ D: 7124 });
    expect(kinds(mapped, "fecha_de_asesinado")).toEqual({ D: 1735 });
  });
});
