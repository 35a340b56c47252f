import type { Locale } from "../words/locales.ts";
import type { DateOrderFinding } from "../rosters/cells/date-order.ts";

interface Words {
  /** How many rows prove something, and how many dates fit both orders; `{n}` is more than one, or none. */
  readonly proves: string;
  readonly prove: string;
  readonly fits: string;
  readonly fit: string;
  /** `{dayProof}` and `{monthProof}` are rows that prove, `{both}` dates that fit both. */
  readonly finding: Record<DateOrderFinding, string>;
}

/** What the dates of a list prove about their order. */
export const DATE_ORDER_MESSAGES: Record<Locale, Words> = {
  es: {
    proves: "1 fila prueba",
    prove: "{n} filas prueban",
    fits: "1 puede leerse de las dos formas",
    fit: "{n} pueden leerse de las dos formas",
    finding: {
      day_first: "{dayProof} que el día va primero; {both}.",
      month_first: "{monthProof} que el mes va primero; {both}.",
      contradictory:
        "{dayProof} que el día va primero y {monthProof} que va primero el mes: la lista mezcla dos órdenes; {both}. Sepárela o corríjala.",
      unproven: "Ninguna fila prueba el orden de día y mes; {both}. Elíjalo usted.",
      not_needed: "Ninguna fecha de la lista puede leerse de dos formas.",
    },
  },
  en: {
    proves: "1 row proves",
    prove: "{n} rows prove",
    fits: "1 fits both",
    fit: "{n} fit both",
    finding: {
      day_first: "{dayProof} day first; {both}.",
      month_first: "{monthProof} month first; {both}.",
      contradictory:
        "{dayProof} day first and {monthProof} month first: the list mixes two orders; {both}. Part it, or correct it.",
      unproven: "No row proves the order of day and month; {both}. It is yours to choose.",
      not_needed: "No date of the list can be read in two ways.",
    },
  },
};
