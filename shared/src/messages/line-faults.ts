import type { Locale } from "../words/locales.ts";
import type { LineFaultCode } from "../rosters/line-faults.ts";

/**
 * What is said of one cell of a list. `{row}` is its line, `{column}` the heading, `{value}` the cell, `{right}` the values
 * that the mapping knows.
 */
export const LINE_FAULT_MESSAGES: Record<Locale, Record<LineFaultCode, string>> = {
  es: {
    wrong_width:
      "Fila {row}: tiene {value} celdas y debe tener {right}, como el encabezado: no se sabe qué celda es de qué columna. Revise los separadores y las comillas.",
    no_name: "Fila {row}: no hay nombre en «{column}». Escriba el nombre o quite la fila.",
    name_too_long: "Fila {row}: el nombre de «{column}» pasa de 200 caracteres («{value}»). ¿Es la columna del nombre?",
    name_unreadable:
      "Fila {row}: el nombre de «{column}» contiene caracteres que no son texto («{value}»). Revise la codificación.",
    identifier_too_long:
      "Fila {row}: el número de «{column}» es demasiado largo («{value}»). ¿Es la columna del número de identificación?",
    identifier_unreadable:
      "Fila {row}: el número de «{column}» contiene caracteres que no son texto («{value}»). Revise la codificación.",
    other_name_too_long:
      "Fila {row}: el otro nombre de «{column}» pasa de 200 caracteres («{value}»). ¿Falta lo que separa los nombres?",
    text_too_long: "Fila {row}: el texto de «{column}» es demasiado largo («{value}»). ¿Es la columna que corresponde?",
    unreadable_text: "Fila {row}: «{column}» contiene caracteres que no son texto («{value}»). Revise la codificación.",
    unknown_value:
      "Fila {row}: la asignación de columnas no dice qué significa «{value}» en «{column}»; conoce {right}. Agréguelo, o póngale null si no dice nada.",
    not_a_country:
      "Fila {row}: «{value}» en «{column}» no es un código de país de dos letras, como VE. Diga en la asignación de columnas a qué país corresponde.",
    no_date:
      "Fila {row}: hay una situación sin fecha en «{column}». Escriba la fecha, o un «within» en la asignación de columnas para estas filas.",
    order_needed:
      "Fila {row}: «{value}» en «{column}» puede leerse con el día o con el mes primero. Elija el orden de las fechas de la lista.",
    against_order:
      "Fila {row}: «{value}» en «{column}» no sigue el orden de fechas elegido. Corrija la fecha o elija otro orden.",
    two_digit_year:
      "Fila {row}: el año de «{value}» en «{column}» tiene dos cifras. Escríbalo entero, o diga en la asignación de columnas desde qué año se cuentan (twoDigitYearsFrom).",
    no_year: "Fila {row}: «{value}» en «{column}» no dice el año. Escríbalo: 05/03/1976, mar 1976.",
    serial_number:
      "Fila {row}: «{value}» en «{column}» parece el número con que una hoja de cálculo guarda un día. Dé formato de fecha a la columna y expórtela de nuevo.",
    zoned_time:
      'Fila {row}: «{value}» en «{column}» lleva zona horaria. Ponga "precision": "day" para tomar solo el día, o escriba la hora local sin zona.',
    no_such_day: "Fila {row}: «{value}» en «{column}» no existe en el calendario. Revise el día y el mes.",
    no_such_time: "Fila {row}: la hora de «{value}» en «{column}» no existe. Escríbala de 00:00 a 23:59.",
    reversed: "Fila {row}: «{value}» en «{column}» termina antes de empezar. Revise el orden o los años.",
    wrong_weekday:
      "Fila {row}: en «{value}», de «{column}», el día de la semana no es el de esa fecha. Revise cuál vale.",
    after_today:
      "Fila {row}: «{value}» en «{column}» aún no ha llegado. Corríjala; si significa «todavía no», póngala en «ignore».",
    date_unreadable:
      "Fila {row}: «{value}» en «{column}» no se entiende como fecha. Escriba 26/12/1976, dic 1976, 1976, o «antes del 6 oct 1976».",
    ends_before_it_begins:
      "Fila {row}: termina antes de empezar: «{value}» en «{column}», y el ingreso es «{right}». Corrija una de las dos fechas.",
    hours_reversed:
      "Fila {row}: la hora de «{value}» en «{column}» es anterior a la del ingreso de ese mismo día. ¿Están cambiadas, o es un reloj de 12 horas? Se lee solo el día.",
    day_unknown: "Fila {row}: «{value}» en «{column}» dice que la fecha no se conoce; no se toma ninguna.",
    name_not_parted:
      "Fila {row}: en «{value}», de «{column}», no se ve dónde acaban los apellidos; el nombre queda como está escrito.",
  },
  en: {
    wrong_width:
      "Row {row}: it has {value} cells and must have {right}, like the heading: nobody knows which cell is of which column. Check its separators and quotes.",
    no_name: "Row {row}: there is no name in “{column}”. Write the name, or take the row out.",
    name_too_long:
      "Row {row}: the name in “{column}” is over 200 characters long (“{value}”). Is it the column of the name?",
    name_unreadable:
      "Row {row}: the name in “{column}” holds characters that are no text (“{value}”). Check the encoding.",
    identifier_too_long:
      "Row {row}: the number in “{column}” is too long (“{value}”). Is it the column of the identification number?",
    identifier_unreadable:
      "Row {row}: the number in “{column}” holds characters that are no text (“{value}”). Check the encoding.",
    other_name_too_long:
      "Row {row}: the other name in “{column}” is over 200 characters long (“{value}”). Is what parts the names missing?",
    text_too_long: "Row {row}: the text in “{column}” is too long (“{value}”). Is it the right column?",
    unreadable_text: "Row {row}: “{column}” holds characters that are no text (“{value}”). Check the encoding.",
    unknown_value:
      "Row {row}: the mapping does not say what “{value}” in “{column}” means; it knows {right}. Add it, or give it null where it says nothing.",
    not_a_country:
      "Row {row}: “{value}” in “{column}” is no two-letter country code, such as VE. Say in the mapping which country it is.",
    no_date:
      "Row {row}: there is a status without a date in “{column}”. Write the date, or a “within” in the mapping for such rows.",
    order_needed:
      "Row {row}: “{value}” in “{column}” can be read day first or month first. Choose the order of dates of this list.",
    against_order:
      "Row {row}: “{value}” in “{column}” does not follow the chosen order of dates. Correct the date, or choose another order.",
    two_digit_year:
      "Row {row}: the year of “{value}” in “{column}” has two digits. Write it in full, or say in the mapping from which year they count (twoDigitYearsFrom).",
    no_year: "Row {row}: “{value}” in “{column}” does not say the year. Write it: 05/03/1976, Mar 1976.",
    serial_number:
      "Row {row}: “{value}” in “{column}” looks like the number under which a spreadsheet keeps a day. Format the column as dates and export it again.",
    zoned_time:
      'Row {row}: “{value}” in “{column}” has a time zone. Put "precision": "day" to take the day alone, or write the local time without a zone.',
    no_such_day: "Row {row}: “{value}” in “{column}” is not in the calendar. Check the day and the month.",
    no_such_time: "Row {row}: the time of “{value}” in “{column}” does not exist. Write it from 00:00 to 23:59.",
    reversed: "Row {row}: “{value}” in “{column}” ends before it begins. Check the order, or the years.",
    wrong_weekday:
      "Row {row}: in “{value}”, in “{column}”, the weekday is not that of the date. Check which of them holds.",
    after_today:
      "Row {row}: “{value}” in “{column}” has not come yet. Correct it; where it means “not yet”, put it in “ignore”.",
    date_unreadable:
      "Row {row}: “{value}” in “{column}” is not understood as a date. Write 26/12/1976, Dec 1976, 1976, or “before 6 Oct 1976”.",
    ends_before_it_begins:
      "Row {row}: it ends before it begins: “{value}” in “{column}”, and the entry is “{right}”. Correct one of the two dates.",
    hours_reversed:
      "Row {row}: the hour of “{value}” in “{column}” is before that of the entry on the same day. Are they exchanged, or is it a 12-hour clock? Only the day is read.",
    day_unknown: "Row {row}: “{value}” in “{column}” says that the date is not known; none is taken.",
    name_not_parted:
      "Row {row}: in “{value}”, in “{column}”, it does not show where the surnames end; the name stays as it is written.",
  },
};
