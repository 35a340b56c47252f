import { expect, test } from "vitest";
import { parseDay } from "../dates/days.ts";
import { type ImportRemark, importRemarkSentence } from "./import-remarks.ts";

const at = { row: 3, column: "salida", value: "18/7/2014" };
const other = { entry: "2014-03-11", exit: "2015-03" };

test.each<[ImportRemark, string, string]>([
  [
    { ...at, is: "stays_overlap", other },
    "Fila 3, columna «salida»: Esta detención se superpone a otra de la misma persona (entrada: 11 mar 2014; salida: mar 2015); mientras duran las dos se cuenta una sola vez.",
    "Row 3, column “salida”: This stay overlaps another one of the same person (in: 11 Mar 2014; out: Mar 2015); while both last, they count once.",
  ],
  [
    { ...at, is: "stays_overlap", other: { ...other, exit: null } },
    "Fila 3, columna «salida»: Esta detención se superpone a otra de la misma persona (entrada: 11 mar 2014; sin salida); mientras duran las dos se cuenta una sola vez.",
    "Row 3, column “salida”: This stay overlaps another one of the same person (in: 11 Mar 2014; no exit); while both last, they count once.",
  ],
  [
    { ...at, is: "stay_left_open", other },
    "Fila 3, columna «salida»: Esta detención no tiene salida, aunque una posterior de la misma persona ya terminó (entrada: 11 mar 2014; salida: mar 2015).",
    "Row 3, column “salida”: This stay has no exit, although a later one of the same person has ended (in: 11 Mar 2014; out: Mar 2015).",
  ],
  [
    { ...at, value: "31/2/2014", is: "undated", status: "released", date: "[..2016-12-31]" },
    "Fila 3, columna «salida»: No se lee el día de esta situación (Liberación): consta como denunciada, a más tardar el 31 dic 2016. Quien estaba dentro sigue en el conteo, pero ya no con certeza. Corrija la celda y lea la lista otra vez.",
    "Row 3, column “salida”: The day of this record (Released) cannot be read: it is kept as alleged, by 31 Dec 2016. Whoever was held stays in the count, and is not certainly held any more. Correct the cell and read the list again.",
  ],
  [
    { ...at, is: "fault", reason: "hours_reversed", right: "" },
    "Fila 3: la hora de «18/7/2014» en «salida» es anterior a la del ingreso de ese mismo día. ¿Están cambiadas, o es un reloj de 12 horas? Se lee solo el día.",
    "Row 3: the hour of “18/7/2014” in “salida” is before that of the entry on the same day. Are they exchanged, or is it a 12-hour clock? Only the day is read.",
  ],
  [
    {
      ...at,
      column: "",
      is: "found",
      finding: {
        code: "re_detention",
        field: "date",
        value: "2014-07-18",
        days: { left: parseDay("2014-05-01") ?? 0 },
        status: "released",
      },
    },
    "Fila 3: Nueva detención: la persona estaba fuera (Liberación) desde el 1 may 2014.",
    "Row 3: Detained again: the person was out (Released) since 1 May 2014.",
  ],
])("%j is said in both languages", (remark, es, en) => {
  expect(importRemarkSentence(remark, "es")).toBe(es);
  expect(importRemarkSentence(remark, "en")).toBe(en);
  expect(importRemarkSentence(remark, "es", "Ana Gil")).toMatch(
    remark.is === "fault" ? /^Fila 3:/ : /^Fila 3 \(Ana Gil\)/,
  );
});
