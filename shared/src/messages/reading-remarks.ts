import type { Locale } from "../words/locales.ts";
import type { ReadingRemarkCode } from "../rosters/table-format.ts";

/** A sentence for one, and a sentence for more. */
type Numbered = readonly [one: string, more: string];

/** What a reader of a file should know. `{n}` is a number, `{said}` a word of the file, `{rows}` some of its lines. */
export const READING_REMARK_MESSAGES: Record<Locale, Record<ReadingRemarkCode, string | Numbered>> = {
  es: {
    encoding_guessed:
      "El archivo no dice su codificación; por sus letras parece {said}. Mire si los acentos y las eñes se leen bien.",
    letters_lost: [
      "En 1 lugar hay una letra que se perdió antes de llegar aquí ({rows}). Si tiene el original, impórtelo.",
      "En {n} lugares hay letras que se perdieron antes de llegar aquí ({rows}). Si tiene el original, impórtelo.",
    ],
    preamble_skipped: [
      "Se salta la primera línea, que va antes de los encabezados.",
      "Se saltan las {n} primeras líneas, que van antes de los encabezados.",
    ],
    header_assumed: "Se toma la primera fila por los encabezados: {said}. Si son ya datos, dígalo aquí.",
    no_header: "No hay fila de encabezados: las columnas llevan número.",
    no_rows: "No hay ninguna fila debajo de los encabezados.",
    headers_empty: [
      "1 columna no tiene encabezado; aquí se llama «{said}».",
      "{n} columnas no tienen encabezado; la primera se llama aquí «{said}».",
    ],
    headers_repeated: [
      "1 encabezado está repetido; aquí se llama «{said}».",
      "{n} encabezados están repetidos; el primero se llama aquí «{said}».",
    ],
    headers_merged: [
      "1 encabezado ocupa varias columnas; mire qué nombre le tocó a cada una.",
      "{n} encabezados ocupan varias columnas; mire qué nombre le tocó a cada una.",
    ],
    other_width: [
      "1 fila no tiene tantas celdas como los encabezados ({rows}).",
      "{n} filas no tienen tantas celdas como los encabezados ({rows}).",
    ],
    sheets_left: ["Hay otra hoja que no se lee.", "Hay otras {n} hojas que no se leen."],
    error_cells: [
      "1 celda contiene un error de la hoja de cálculo, como #N/A ({rows}).",
      "{n} celdas contienen un error de la hoja de cálculo, como #N/A ({rows}).",
    ],
    lines_left_out: [
      "1 línea no es un nombre y queda fuera ({rows}).",
      "{n} líneas no son nombres y quedan fuera ({rows}).",
    ],
    lines_unclear: [
      "1 línea se toma por un nombre, pero conviene mirarla ({rows}).",
      "{n} líneas se toman por nombres, pero conviene mirarlas ({rows}).",
    ],
  },
  en: {
    encoding_guessed:
      "The file does not say its encoding; by its letters it looks like {said}. Check that accents and ñ read well.",
    letters_lost: [
      "In 1 place a letter was lost before the file came here ({rows}). If you have the original, bring that.",
      "In {n} places letters were lost before the file came here ({rows}). If you have the original, bring that.",
    ],
    preamble_skipped: [
      "The first line is skipped: it stands before the headings.",
      "The first {n} lines are skipped: they stand before the headings.",
    ],
    header_assumed: "The first row is taken for the headings: {said}. If it is data already, say so here.",
    no_header: "There is no row of headings: the columns have numbers.",
    no_rows: "There is no row below the headings.",
    headers_empty: [
      "1 column has no heading; here it is called “{said}”.",
      "{n} columns have no heading; the first is called “{said}” here.",
    ],
    headers_repeated: [
      "1 heading is there twice; here it is called “{said}”.",
      "{n} headings are there more than once; the first is called “{said}” here.",
    ],
    headers_merged: [
      "1 heading stands over several columns; look at the name that each of them got.",
      "{n} headings stand over several columns; look at the name that each of them got.",
    ],
    other_width: [
      "1 row has not as many cells as there are headings ({rows}).",
      "{n} rows have not as many cells as there are headings ({rows}).",
    ],
    sheets_left: ["There is another sheet that is not read.", "There are {n} other sheets that are not read."],
    error_cells: [
      "1 cell holds an error of the spreadsheet, such as #N/A ({rows}).",
      "{n} cells hold an error of the spreadsheet, such as #N/A ({rows}).",
    ],
    lines_left_out: [
      "1 line is no name and is left out ({rows}).",
      "{n} lines are no names and are left out ({rows}).",
    ],
    lines_unclear: [
      "1 line is taken for a name, but somebody should look at it ({rows}).",
      "{n} lines are taken for names, but somebody should look at them ({rows}).",
    ],
  },
};

/** Which lines: `{rows}` are the first of them. */
export const READING_ROWS: Record<Locale, Record<"one" | "more" | "some", string>> = {
  es: { one: "línea {rows}", more: "líneas {rows}", some: "líneas {rows} y más" },
  en: { one: "line {rows}", more: "lines {rows}", some: "lines {rows} and more" },
};
