import { foldPhrase, monthOf, weekdayOf } from "../../dates/typed-date-words.ts";

const FIGURES = /^(?:\d{1,2}([/.-])\d{1,2}\1(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})$/;
const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:er|ro|o|a|st|nd|rd|th)?$/;
const YEAR = /^(?:19|20)\d\d$/;
const BESIDE_DATE =
  /^(?:de|del|el|of|the|on|al|a|hoy|today|dia|day|fecha|date|caracas|corte|actualizad[oa]|updated|[-/|])$/;

/**
 * A line that says nothing but a weekday or a date: "Sábado 14 de febrero de 2026", "14/02/2026", "Caracas, 14 febrero".
 * Julio, Abril and Domingo are names as well, so that words alone are no date; a weekday that nobody is called is.
 */
export function isDateLine(line: string): boolean {
  const words = foldPhrase(withoutSigns(line).replaceAll(/[()[\]:*_]/gu, " "))
    .split(" ")
    .map((word) => word.replace(/(?<=\p{L})\.$/u, ""))
    .filter((word) => !BESIDE_DATE.test(word));
  const rest = words.filter((word) => weekdayOf(word) === undefined && monthOf(word) === undefined);
  if (words.length === 0 || rest.some((word) => !FIGURES.test(word) && !DAY.test(word) && !YEAR.test(word)))
    return false;
  if (rest.some((word) => FIGURES.test(word))) return true;
  const [first = "", second = ""] = words;
  if (words.length === 1) return weekdayOf(first) !== undefined && first.length > 3 && first !== "domingo";
  const month = words.some((word) => monthOf(word) !== undefined);
  return month ? rest.length > 0 : weekdayOf(first) !== undefined && DAY.test(second);
}

/** What may stand before the word that announces: "las 12 nuevas excarcelaciones". */
const BEFORE =
  "(?:(?:\\d+|las?|los|the|est[ae]s?|es|son|aqui|nuev[oa]s?|new|otr[oa]s|mas|more|ultim[oa]s|latest|primer[oa]s?|first|segund[oa]|second|tercer[oa]?|third|tod[oa]s|all|personas|people|hombres|men|mujeres|women|pres[oa]s|prisoners|total|confirmad[oa]s|confirmed|verificad[oa]s|verified) )*";
const LIST =
  "(?:lista(?:do)?s?|nomina|list)(?= (?:de|del|con|of|oficial|official|actualizad[oa]|updated|complet[oa]|full|parcial|preliminar|verificad[oa]|\\d)|$)";
const HAPPENED =
  "excarcelaci(?:on|ones)|excarcelad[oa]s|liberaci(?:on|ones)|liberad[oa]s|detenciones|detenid[oa]s|releases?|released|freed(?= (?:today|yesterday|on|from|prisoners|people)|$)|detentions|detained|detainees|arrests|(?:political )?prisoners|pres[oa]s politic[oa]s";
const ALERT = "ultima hora|urgente|urgent|atencion|alerta|alert|actualizacion|breaking|update";
const BEGINS = new RegExp(`^${BEFORE}(?:${LIST}|(?:${HAPPENED}|${ALERT})\\b)`);
/** Said of many only: in a line without a bullet it is no remark on one name. */
const OF_MANY =
  /\b(?:excarcelaci(?:on|ones)|excarcelad[oa]s|liberad[oa]s|detenid[oa]s|pres[oa]s politic[oa]s|political prisoners)\b/;

/**
 * A line that announces a list and names nobody: "EXCARCELACIONES verificadas", "Lista de excarcelados", "RELEASED TODAY". It
 * begins so; a name with a remark behind it ("Ana Ruiz, released") or with such a surname (Lista) is none.
 */
export function announcesList(line: string): boolean {
  return BEGINS.test(folded(line));
}

/** The same in a line that is no item of a list, where the words may stand anywhere. */
export function speaksOfMany(line: string): boolean {
  return announcesList(line) || OF_MANY.test(folded(line));
}

function folded(line: string): string {
  return foldPhrase(withoutSigns(line))
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/** Red circles, calendars, flags and the like say nothing. */
function withoutSigns(line: string): string {
  return line.replaceAll(/[\p{Extended_Pictographic}\p{Regional_Indicator}\uFE0F•‣·▪■□●○◦►➤]/gu, " ").trim();
}
