import type { Locale } from "../words/locales.ts";

interface ImportRemarkMessages {
  readonly inRow: string;
  readonly inColumn: string;
  readonly stays_overlap: string;
  readonly stay_left_open: string;
  readonly undated: string;
  /** Another stay, by its two ends. */
  readonly closed: string;
  readonly open: string;
}

/** What is said of a row that does not fit the rest. `{who}` is a person in brackets, or nothing; `{other}` another stay. */
export const IMPORT_REMARK_MESSAGES: Record<Locale, ImportRemarkMessages> = {
  es: {
    inRow: "Fila {row}{who}: {said}",
    inColumn: "Fila {row}{who}, columna «{column}»: {said}",
    stays_overlap:
      "Esta detención se superpone a otra de la misma persona ({other}); mientras duran las dos se cuenta una sola vez.",
    stay_left_open: "Esta detención no tiene salida, aunque una posterior de la misma persona ya terminó ({other}).",
    undated:
      "No se lee el día de esta situación ({status}): consta como denunciada, {date}. Quien estaba dentro sigue en el conteo, pero ya no con certeza. Corrija la celda y lea la lista otra vez.",
    closed: "entrada: {entry}; salida: {exit}",
    open: "entrada: {entry}; sin salida",
  },
  en: {
    inRow: "Row {row}{who}: {said}",
    inColumn: "Row {row}{who}, column “{column}”: {said}",
    stays_overlap: "This stay overlaps another one of the same person ({other}); while both last, they count once.",
    stay_left_open: "This stay has no exit, although a later one of the same person has ended ({other}).",
    undated:
      "The day of this record ({status}) cannot be read: it is kept as alleged, {date}. Whoever was held stays in the count, and is not certainly held any more. Correct the cell and read the list again.",
    closed: "in: {entry}; out: {exit}",
    open: "in: {entry}; no exit",
  },
};
